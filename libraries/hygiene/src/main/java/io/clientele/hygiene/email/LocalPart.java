package io.clientele.hygiene.email;

/**
 * The part before the @ as it was read.
 *
 * @param written without comments and folding, in the quotes it was given
 * @param meant without quotes and escapes as well
 */
record LocalPart(String written, String meant, boolean quoted) {
  private static final int MAX_OCTETS = 64;

  /** Says what is wrong with its length and with the characters that its NFC form has. */
  void check(Cursor in, int from, String nfc) {
    if (Octets.of(written) > MAX_OCTETS || Octets.of(nfc) > MAX_OCTETS) {
      in.found(EmailFault.LOCAL_TOO_LONG, from + Math.min(MAX_OCTETS, written.length()));
    }
    if (quoted && Characters.hasLeadingMark(nfc)) {
      in.found(EmailFault.LEADING_COMBINING_MARK, from);
    }
    // Some characters become ASCII punctuation in NFC.
    var foreign = quoted ? -1 : Characters.firstForeign(nfc);
    if (foreign >= 0) {
      throw new EmailRefusal(EmailFault.LOCAL_CHARACTER, from + foreign);
    }
  }

  /** The shortest way to write these characters before an @ (RFC 5321 §4.1.2). */
  static String spell(String meant) {
    if (Characters.isDotAtom(meant)) {
      return meant;
    }
    return '"' + meant.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
