package io.clientele.hygiene.email;

import java.util.Optional;

/** Offers an address a contact base can keep in place of one it cannot; never silently. */
final class Repair {
  private static final int LONGEST = 320;

  private Repair() {}

  static Optional<String> of(String entered, AddressParser.Parsed parsed, EmailLists lists) {
    var mailbox = parsed.mailbox();
    if (mailbox != null && isContact(mailbox.normalized(), lists)) {
      return Optional.of(mailbox.normalized());
    }
    return entered.length() > LONGEST || parsed.diagnosis().fault() == EmailFault.LINE_BREAK
        ? Optional.empty()
        : Optional.of(tidy(entered)).filter(meant -> isContact(meant, lists));
  }

  /** Without blanks, a link's scheme and punctuation around it, with a dot for a comma. */
  private static String tidy(String entered) {
    var text = new StringBuilder();
    for (var i = 0; i < entered.length(); i++) {
      var c = entered.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\u200b') {
        text.append(c == '\uff20' ? '@' : c);
      }
    }
    var from = text.indexOf("mailto:") == 0 ? "mailto:".length() : 0;
    var to = text.length();
    while (from < to && isAround(text.charAt(from))) {
      from++;
    }
    while (to > from && isAround(text.charAt(to - 1))) {
      to--;
    }
    var bare = text.substring(from, to);
    var at = bare.indexOf('@');
    return bare.substring(0, at + 1) + bare.substring(at + 1).replace(',', '.').replace("..", ".");
  }

  private static boolean isAround(char c) {
    return "<>()[]\"'.,;:\u201c\u201d\u2018\u2019\u00ab\u00bb".indexOf(c) >= 0;
  }

  private static boolean isContact(String text, EmailLists lists) {
    return AddressParser.parse(text, lists).diagnosis().category() == Category.CONTACT;
  }
}
