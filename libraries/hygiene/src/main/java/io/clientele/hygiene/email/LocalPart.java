package io.clientele.hygiene.email;

/** The part before the @: a dot-atom of RFC 5322, widened to all scripts by RFC 6531. */
final class LocalPart {
  private static final int MAX_OCTETS = 64;
  private static final String SYMBOLS = "!#$%&'*+-/=?^_`{|}~";

  private LocalPart() {}

  static String normalize(String entered) {
    if (entered.isEmpty()) {
      throw new EmailRefusal(EmailFault.NO_LOCAL, 0);
    }
    check(entered);
    var normalized = EmailSyntax.nfc(entered);
    if (!normalized.equals(entered)) {
      // Some characters become ASCII punctuation in NFC, so the second look is not idle.
      check(normalized);
    }
    return normalized;
  }

  private static void check(String local) {
    for (var i = 0; i < local.length(); i++) {
      var c = local.charAt(i);
      if (c == '.') {
        checkDot(local, i);
      } else if (c < 0x80) {
        checkAscii(c, i);
      } else {
        checkBeyondAscii(local, i);
      }
    }
    if (EmailSyntax.octets(local) > MAX_OCTETS) {
      throw new EmailRefusal(EmailFault.LOCAL_TOO_LONG, Math.min(MAX_OCTETS, local.length()));
    }
  }

  private static void checkDot(String local, int i) {
    if (i == 0 || i == local.length() - 1) {
      throw new EmailRefusal(EmailFault.DOT_AT_EDGE, i);
    }
    if (local.charAt(i - 1) == '.') {
      throw new EmailRefusal(EmailFault.DOUBLE_DOT, i);
    }
  }

  private static void checkAscii(char c, int i) {
    if (!Character.isLetterOrDigit(c) && SYMBOLS.indexOf(c) < 0) {
      throw new EmailRefusal(EmailFault.LOCAL_CHARACTER, i);
    }
  }

  private static void checkBeyondAscii(String local, int i) {
    var codePoint = local.codePointAt(i);
    if (Characters.isJoiner(codePoint)) {
      throw new EmailRefusal(EmailFault.CONTROL_CHARACTER, i);
    }
    if ((i == 0 || local.charAt(i - 1) == '.') && Characters.isMark(codePoint)) {
      throw new EmailRefusal(EmailFault.LEADING_COMBINING_MARK, i);
    }
  }
}
