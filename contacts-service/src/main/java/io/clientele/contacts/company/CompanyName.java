package io.clientele.contacts.company;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Two spellings are one company when they differ in case and blanks only. */
final class CompanyName {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private CompanyName() {}

  /** The name as it is shown: single blanks, none around it. */
  static String shown(String name) {
    return BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /** What equal names share. */
  static String key(String name) {
    return shown(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
