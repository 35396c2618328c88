package io.clientele.hygiene.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets tables of tests hold characters that no editor shows; an empty cell is an empty text. */
public final class Escapes {
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");

  private Escapes() {}

  /** The text that a cell stands for. */
  public static String read(@Nullable String cell) {
    return cell == null
        ? ""
        : UNICODE
            .matcher(cell)
            .replaceAll(m -> Matcher.quoteReplacement("" + (char) Integer.parseInt(m.group(1), 16)))
            .translateEscapes();
  }
}
