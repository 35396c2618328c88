package io.clientele.hygiene.email;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets tables of tests hold characters that no editor shows. */
final class Escapes {
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");

  private Escapes() {}

  static String read(String text) {
    // A backslash stays an escape for what follows.
    return UNICODE
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement("" + (char) Integer.parseInt(m.group(1), 16)))
        .translateEscapes();
  }
}
