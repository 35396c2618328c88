package io.clientele.matching.column;

import io.clientele.matching.text.Normal;
import java.util.Locale;
import java.util.Set;

/** Brings a raw value into the normal form of its kind; an empty text means missing. */
public final class Forms {
  private static final Set<String> NOTHING =
      Set.of(
          "na",
          "n a",
          "none",
          "null",
          "nan",
          "unknown",
          "not available",
          "nil",
          "tbd",
          "missing",
          "undefined",
          "not given",
          "not provided",
          "unspecified");

  private Forms() {}

  /** The normal form of a value of a kind; dates in the given order of their parts. */
  public static String of(Kind kind, String raw, DateOrder order) {
    if (raw.isBlank()) {
      return "";
    }
    return switch (kind) {
      case PHONE -> phone(raw);
      case DATE -> order.parse(raw);
      case EMAIL -> raw.indexOf('@') > 0 ? raw.strip().toLowerCase(Locale.ROOT) : "";
      case WEB -> web(raw);
      case POSTCODE, CODE, NUMBER -> something(Normal.text(raw)).replace(" ", "");
      case STREET -> Streets.canonical(something(Normal.text(raw)));
      default -> something(Normal.text(raw));
    };
  }

  private static String something(String text) {
    return NOTHING.contains(text) ? "" : text;
  }

  private static String phone(String raw) {
    int extension = raw.toLowerCase(Locale.ROOT).indexOf('x');
    String digits = Normal.digits(extension > 6 ? raw.substring(0, extension) : raw);
    boolean junk = digits.length() < 5 || digits.chars().distinct().count() < 2;
    return junk ? "" : digits;
  }

  private static String web(String raw) {
    String text = raw.strip().toLowerCase(Locale.ROOT);
    text = text.replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
    int path = text.indexOf('/');
    text = path < 0 ? text : text.substring(0, path);
    return text.indexOf('.') > 0 ? text : "";
  }
}
