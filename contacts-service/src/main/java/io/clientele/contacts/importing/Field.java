package io.clientele.contacts.importing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something a column can go to.
 *
 * @param several whether more than one column can
 * @param headers how files call it, as {@link #plain} writes it
 */
record Field(String name, boolean several, Set<String> headers) {

  static Field of(String name, String... otherNames) {
    return new Field(name, false, plain(name, otherNames));
  }

  static Field several(String name, String... otherNames) {
    return new Field(name, true, plain(name, otherNames));
  }

  private static Set<String> plain(String name, String... otherNames) {
    return Stream.concat(Stream.of(name), Arrays.stream(otherNames))
        .map(Field::plain)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A header without case, blanks and marks: "E-mail" and "e_mail" are one. */
  static String plain(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** Whether values of this field can look like that; what nobody can tell is plausible. */
  boolean fits(String value) {
    return switch (name) {
      case "email" -> value.indexOf('@') > 0;
      case "phone" -> value.chars().filter(Character::isDigit).count() >= 5;
      case "birthDate" -> value.chars().filter(Character::isDigit).count() >= 4;
      // A list put together from files says which; that is not where a contact came from.
      case "source" -> !value.toLowerCase(Locale.ROOT).matches(".*\\.(csv|xlsx?|txt|json)");
      default -> true;
    };
  }
}
