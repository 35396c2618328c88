package io.clientele.hygiene.address;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Repairs postal codes by the examples of their country: the letters and digits that were entered
 * are laid into the form of an example, and what then has the country's form is offered if it is
 * the only one.
 */
final class PostalCodes {
  private static final int LONGEST = 24;
  // What is taken for a digit and, the other way round, for a letter.
  private static final String LETTERS = "OIL";
  private static final String DIGITS = "011";

  /** What was meant, and what was wrong with what was entered. */
  record Repair(String code, AddressReason reason) {}

  /** A code laid into a form, and how many of its characters had to be taken for others. */
  private record Laid(String code, int exchanged) {}

  private final AddressRules rules;

  PostalCodes(AddressRules rules) {
    this.rules = rules;
  }

  /** What was meant by a code that has not the form of its country; empty if none can be told. */
  Optional<Repair> repair(CountryRules country, String entered) {
    if (entered.length() > LONGEST) {
      return Optional.empty();
    }
    var bare = bare(entered);
    return laid(country, bare)
        .or(() -> withoutSign(country, bare))
        .or(() -> withPrefix(country, bare))
        .or(() -> withZero(country, bare));
  }

  /** A code that is right but lacks the blank or dash of all examples. */
  Optional<Repair> usual(CountryRules country, String entered) {
    if (!isBare(entered) || hasForm(country, entered)) {
      return Optional.empty();
    }
    return lay(country, entered)
        .filter(laid -> laid.exchanged == 0 && !laid.code.equals(entered))
        .map(laid -> new Repair(laid.code, AddressReason.POSTAL_CODE_FORMAT));
  }

  private static boolean hasForm(CountryRules country, String code) {
    for (var example : country.examples()) {
      if (example.length() == code.length() && sameKinds(example, code)) {
        return true;
      }
    }
    return country.examples().isEmpty();
  }

  private static boolean sameKinds(String example, String code) {
    for (var i = 0; i < code.length(); i++) {
      if (kind(example.charAt(i)) != kind(code.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Repair> laid(CountryRules country, String bare) {
    return lay(country, bare)
        .map(laid ->
            new Repair(
                laid.code,
                laid.exchanged == 0
                    ? AddressReason.POSTAL_CODE_FORMAT
                    : AddressReason.POSTAL_CODE_LOOKALIKE));
  }

  private Optional<Repair> withoutSign(CountryRules country, String bare) {
    return rules.signs(country.code()).stream()
        .filter(bare::startsWith)
        .flatMap(sign -> lay(country, bare.substring(sign.length())).stream())
        .filter(laid -> laid.exchanged == 0)
        .findFirst()
        .map(laid -> new Repair(laid.code, AddressReason.POSTAL_CODE_FORMAT));
  }

  /** LV-1010 without its LV. */
  private static Optional<Repair> withPrefix(CountryRules country, String bare) {
    return bare.isEmpty() || kind(bare.charAt(0)) == 'A'
        ? Optional.empty()
        : lay(country, country.code() + bare)
            .filter(laid -> laid.exchanged == 0)
            .map(laid -> new Repair(laid.code, AddressReason.POSTAL_CODE_FORMAT));
  }

  private Optional<Repair> withZero(CountryRules country, String bare) {
    return Stream.of("0", "00")
        .filter(zeros -> rules.loses(zeros, country.code()))
        .flatMap(zeros -> lay(country, zeros + bare).stream())
        .filter(laid -> laid.exchanged == 0)
        .findFirst()
        .map(laid -> new Repair(laid.code, AddressReason.POSTAL_CODE_LEADING_ZERO));
  }

  /** The only way to lay characters into an example's form with the fewest exchanges. */
  private static Optional<Laid> lay(CountryRules country, String bare) {
    Map<String, Integer> found = new HashMap<>();
    for (var example : country.examples()) {
      lay(example, bare)
          .filter(laid -> country.isPostalCode(laid.code))
          .ifPresent(laid -> found.merge(laid.code, laid.exchanged, Math::min));
    }
    List<Laid> best = new ArrayList<>();
    found.forEach((code, exchanged) -> {
      if (!best.isEmpty() && exchanged < best.getFirst().exchanged) {
        best.clear();
      }
      if (best.isEmpty() || exchanged == best.getFirst().exchanged) {
        best.add(new Laid(code, exchanged));
      }
    });
    return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }

  private static Optional<Laid> lay(String example, String bare) {
    var out = new StringBuilder(example.length());
    var exchanged = 0;
    var next = 0;
    for (var i = 0; i < example.length(); i++) {
      var kind = kind(example.charAt(i));
      if (kind == ' ') {
        out.append(example.charAt(i));
      } else if (next == bare.length()) {
        return Optional.empty();
      } else {
        var c = bare.charAt(next++);
        var taken = kind(c) == kind ? c : exchange(c, kind);
        exchanged += taken == c ? 0 : 1;
        out.append(taken);
      }
    }
    return next == bare.length()
        ? Optional.of(new Laid(out.toString(), exchanged))
        : Optional.empty();
  }

  private static char exchange(char c, char wanted) {
    var from = wanted == '9' ? LETTERS : DIGITS;
    var at = from.indexOf(c);
    return at < 0 ? c : (wanted == '9' ? DIGITS : LETTERS).charAt(at);
  }

  private static char kind(char c) {
    if (c >= '0' && c <= '9') {
      return '9';
    }
    return c >= 'A' && c <= 'Z' ? 'A' : ' ';
  }

  /** Whether there is any digit, of whatever script. */
  static boolean hasDigit(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBare(String entered) {
    for (var i = 0; i < entered.length(); i++) {
      if (kind(entered.charAt(i)) == ' ') {
        return false;
      }
    }
    return true;
  }

  /** Letters and digits alone, in capitals, digits of all scripts as ASCII ones. */
  private static String bare(String entered) {
    var out = new StringBuilder(entered.length());
    Normalizer.normalize(entered, Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> {
          if (Character.isDigit(c)) {
            out.append(Character.digit(c, 10));
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }
}
