package io.clientele.hygiene.email;

import java.util.Locale;
import java.util.Optional;

/** Offers an address a contact base can keep in place of one it cannot; never silently. */
final class Repair {
  private static final int LONGEST = 320;
  private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212";

  private Repair() {}

  static Optional<String> of(String entered, AddressParser.Parsed parsed, EmailLists lists) {
    var mailbox = parsed.mailbox();
    if (mailbox != null && isContact(mailbox.normalized(), lists)) {
      return Optional.of(mailbox.normalized());
    }
    if (entered.length() > LONGEST || parsed.diagnosis().fault() == EmailFault.LINE_BREAK) {
      return Optional.empty();
    }
    var meant = amongWords(entered, lists).orElseGet(() -> tidy(entered));
    return isContact(meant, lists) ? Optional.of(meant) : withDots(meant, lists);
  }

  /** The one address with words behind it, or a name before it: Ann ann@example.com. */
  private static Optional<String> amongWords(String entered, EmailLists lists) {
    var words = entered.strip().split("\\s+", -1);
    var at = 0;
    while (at < words.length && words[at].indexOf('@') < 0) {
      at++;
    }
    return at < words.length
            && words.length > 1
            && entered.indexOf('@') == entered.lastIndexOf('@')
            && (at == 0 || Character.isUpperCase(words[0].charAt(0)))
        ? Optional.of(tidy(words[at])).filter(meant -> isContact(meant, lists))
        : Optional.empty();
  }

  /** Without blanks, a link's scheme and punctuation around it, with a dot for a comma. */
  private static String tidy(String entered) {
    var text = bare(visible(entered));
    var at = text.indexOf('@');
    var colon = text.lastIndexOf(':', at);
    if (colon > 0 && isLabel(text, colon)) {
      text = bare(text.substring(colon + 1)); // mailto: or E-mail:
      at = text.indexOf('@');
      var query = text.indexOf('?', at);
      text = query < 0 ? text : text.substring(0, query);
    }
    return text.substring(0, at + 1) + domain(text.substring(at + 1));
  }

  private static String visible(String entered) {
    var text = new StringBuilder();
    var domain = false;
    for (var i = 0; i < entered.length(); i++) {
      var c = entered.charAt(i);
      if (c == '@' || c == '\uff20') {
        text.append('@');
        domain = true;
      } else if (c == '\u2019' && isInWord(entered, i)) {
        text.append('\''); // O’Brien, as word processors write it
      } else if (!isUnseen(c, domain)) {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static boolean isInWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }

  /** Joiners may belong to a domain. */
  private static boolean isUnseen(char c, boolean domain) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Characters.isInvisible(c)
        || (Character.getType(c) == Character.FORMAT && !(domain && Characters.isJoiner(c)));
  }

  private static boolean isLabel(String text, int end) {
    for (var i = 0; i < end; i++) {
      if (!Character.isLetter(text.charAt(i)) && text.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }

  private static String bare(String text) {
    var from = 0;
    var to = text.length();
    while (from < to && isAround(text.charAt(from))) {
      from++;
    }
    while (to > from && isAround(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isAround(char c) {
    return "<>()[]\"'.,;:/\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb".indexOf(c) >= 0;
  }

  private static String domain(String entered) {
    var domain = new StringBuilder(entered.length());
    for (var i = 0; i < entered.length(); i++) {
      var c = entered.charAt(i);
      domain.append(DASHES.indexOf(c) >= 0 ? '-' : c);
    }
    return domain.toString().replace(',', '.').replace("..", ".");
  }

  /** The domain gmailcom, or gmail alone. */
  private static Optional<String> withDots(String text, EmailLists lists) {
    var diagnosis = AddressParser.parse(text, lists).diagnosis();
    if (diagnosis.fault() != EmailFault.DOMAIN_NOT_DOTTED) {
      return Optional.empty();
    }
    var at = text.lastIndexOf('@') + 1;
    return lists
        .suggest(text.substring(at).toLowerCase(Locale.ROOT))
        .map(domain -> text.substring(0, at) + domain);
  }

  private static boolean isContact(String text, EmailLists lists) {
    return AddressParser.parse(text, lists).diagnosis().category() == Category.CONTACT;
  }
}
