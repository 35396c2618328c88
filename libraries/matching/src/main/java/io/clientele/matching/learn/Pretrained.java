package io.clientele.matching.learn;

import io.clientele.matching.column.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often matches and other pairs reach each level, by kind of field, learned elsewhere: for
 * tables too small to learn it from. Trained without labels on invented records, which are not
 * shipped.
 *
 * @param version the version of this form
 * @param kinds what is known of each kind
 */
public record Pretrained(int version, Map<Kind, Shares> kinds) {
  /** The version this code writes and reads. */
  public static final int VERSION = 1;

  private static final Pretrained CONTACT = shipped("contact.json");
  private static final Pretrained COMPANY = shipped("company.json");

  /**
   * The levels of one kind.
   *
   * @param levels what they are called, the most alike first
   * @param m the share of matches at each
   * @param u the share of other pairs at each
   */
  public record Shares(List<String> levels, double[] m, double[] u) {}

  /** The shipped model of people. */
  public static Pretrained contact() {
    return CONTACT;
  }

  /** The shipped model of organisations. */
  public static Pretrained company() {
    return COMPANY;
  }

  /** What is known of a kind with just these levels. */
  public Optional<Shares> of(Kind kind, List<String> levels) {
    return Optional.ofNullable(kinds.get(kind)).filter(each -> each.levels().equals(levels));
  }

  /** Keeps of a model only what is true of any table: no values, no frequencies. */
  public static Pretrained of(Model model) {
    var kinds = new EnumMap<Kind, Shares>(Kind.class);
    for (FieldModel field : model.fields()) {
      kinds.putIfAbsent(field.field().kind(), new Shares(field.levels(), field.m(), field.u()));
    }
    return new Pretrained(VERSION, kinds);
  }

  /** As JSON, one kind a line. */
  public String write() {
    return "{\"version\": %d, \"kinds\": {%n".formatted(version)
        + kinds.entrySet().stream()
            .map(each -> line(each.getKey(), each.getValue()))
            .collect(Collectors.joining(",\n"))
        + "\n}}\n";
  }

  /** Reads what {@link #write} wrote; refuses other versions. */
  public static Pretrained read(String text) {
    var all = object(Json.read(text));
    if (!(all.get("version") instanceof Double version) || version != VERSION) {
      throw new IllegalArgumentException("pretrained model: version is not " + VERSION);
    }
    var kinds = new EnumMap<Kind, Shares>(Kind.class);
    object(all.get("kinds"))
        .forEach((name, each) -> kinds.put(Kind.valueOf(name), shares(object(each))));
    return new Pretrained(VERSION, kinds);
  }

  private static String line(Kind kind, Shares shares) {
    return "\"%s\": {\"levels\": %s, \"m\": %s, \"u\": %s}"
        .formatted(
            kind,
            shares.levels().stream().map(Json::quoted).collect(Collectors.joining(", ", "[", "]")),
            Arrays.toString(shares.m()),
            Arrays.toString(shares.u()));
  }

  private static Shares shares(Map<String, Object> all) {
    return new Shares(
        list(all.get("levels")).stream().map(String.class::cast).toList(),
        numbers(all.get("m")),
        numbers(all.get("u")));
  }

  private static double[] numbers(@Nullable Object list) {
    return list(list).stream().mapToDouble(Double.class::cast).toArray();
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("pretrained model: a list is missing");
  }

  @SuppressWarnings("unchecked") // the reader makes maps of texts only
  private static Map<String, Object> object(@Nullable Object value) {
    if (value instanceof Map<?, ?>) {
      return (Map<String, Object>) value;
    }
    throw new IllegalArgumentException("pretrained model: an object is missing");
  }

  private static Pretrained shipped(String name) {
    try (var in = Pretrained.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
