package io.clientele.hygiene.text;

import java.util.HashMap;
import java.util.Map;

/** Turns character references and tags of HTML back into text (HTML Living Standard §13.2.5). */
final class Markup {
  // The names of U+00A0 to U+00FF, in their order.
  private static final String LATIN_1 =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
  private static final Map<String, Integer> NAMED = named();
  private static final int LONGEST_REFERENCE = 8;
  private static final int LONGEST_TAG = 64;
  // What was escaped twice is unescaped twice, and no more.
  private static final int TIMES = 2;

  private Markup() {}

  static String decode(String text) {
    var decoded = text;
    for (var i = 0; i < TIMES && decoded.indexOf('&') >= 0; i++) {
      decoded = references(decoded);
    }
    return decoded.indexOf('<') < 0 ? decoded : withoutTags(decoded);
  }

  private static String references(String text) {
    var out = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var end = text.charAt(i) == '&' ? end(text, i, ';', LONGEST_REFERENCE) : -1;
      var meant = end < 0 ? -1 : codePoint(text.substring(i + 1, end));
      if (meant < 0) {
        out.append(text.charAt(i));
      } else {
        out.appendCodePoint(meant);
        i = end;
      }
    }
    return out.toString();
  }

  private static String withoutTags(String text) {
    var out = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var end = isTag(text, i) ? end(text, i, '>', LONGEST_TAG) : -1;
      if (end < 0) {
        out.append(text.charAt(i));
      } else {
        out.append(' ');
        i = end;
      }
    }
    return out.toString();
  }

  private static boolean isTag(String text, int at) {
    return text.charAt(at) == '<'
        && at + 1 < text.length()
        && (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '/')
        && text.indexOf('@', at) < 0;
  }

  private static int end(String text, int from, char closing, int longest) {
    for (var i = from + 1; i < text.length() && i - from <= longest; i++) {
      if (text.charAt(i) == closing) {
        return i;
      }
    }
    return -1;
  }

  private static int codePoint(String reference) {
    if (!reference.startsWith("#")) {
      return NAMED.getOrDefault(reference, -1);
    }
    try {
      var number =
          reference.startsWith("#x") || reference.startsWith("#X")
              ? Integer.parseInt(reference, 2, reference.length(), 16)
              : Integer.parseInt(reference, 1, reference.length(), 10);
      return Character.isValidCodePoint(number) ? number : -1;
    } catch (NumberFormatException _) {
      return -1;
    }
  }

  private static Map<String, Integer> named() {
    var named = new HashMap<>(Map.of("amp", 0x26, "lt", 0x3c, "gt", 0x3e, "quot", 0x22));
    named.putAll(Map.of("apos", 0x27, "rsquo", 0x2019, "lsquo", 0x2018, "ndash", 0x2013));
    var codePoint = 0xa0;
    for (var name : LATIN_1.split(" ", -1)) {
      named.put(name, codePoint++);
    }
    return named;
  }
}
