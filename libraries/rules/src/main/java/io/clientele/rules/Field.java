package io.clientele.rules;

import java.util.List;

/**
 * Something about a contact that rules can test.
 *
 * @param name as the JSON form writes it, such as {@code address.city}
 * @param allowed the words an {@link FieldType#ENUM} may hold; empty for other types
 */
public record Field(String name, FieldType type, List<String> allowed) {
  /** Keeps the words from later change. */
  public Field {
    allowed = List.copyOf(allowed);
  }

  /** A field of a type without fixed words. */
  public Field(String name, FieldType type) {
    this(name, type, List.of());
  }

  /** A field that holds one of these words. */
  public static Field oneOf(String name, String... allowed) {
    return new Field(name, FieldType.ENUM, List.of(allowed));
  }
}
