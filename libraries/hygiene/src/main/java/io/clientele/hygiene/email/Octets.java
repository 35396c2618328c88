package io.clientele.hygiene.email;

import com.ibm.icu.text.Normalizer2;

/** Lengths as servers count them, and the one form of characters that are written in several. */
final class Octets {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private Octets() {}

  /** Length in UTF-8. */
  static int of(String text) {
    var octets = text.length();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c >= 0x800) {
        // A pair of surrogates is four octets: two for each half.
        octets += Character.isSurrogate(c) ? 1 : 2;
      } else if (c >= 0x80) {
        octets++;
      }
    }
    return octets;
  }

  static String nfc(String text) {
    return NFC.normalize(text);
  }

  static boolean isAscii(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
