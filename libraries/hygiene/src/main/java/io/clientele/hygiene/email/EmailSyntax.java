package io.clientele.hygiene.email;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;

/**
 * Judges the syntax of e-mail addresses as a contact base needs it: RFC 5321, 5322 and 6531 without
 * quotes, comments and address literals, with a dotted domain.
 */
public final class EmailSyntax {
  private static final int MAX_OCTETS = 254;
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private EmailSyntax() {}

  /** Judges one address; never throws, whatever it is given. */
  public static EmailVerdict judge(String text) {
    var entered = withoutBlanksAround(text);
    try {
      return parse(entered);
    } catch (EmailRefusal refusal) {
      return refusal.verdict(entered);
    }
  }

  private static EmailVerdict parse(String entered) {
    var at = at(entered);
    var local = LocalPart.normalize(entered.substring(0, at));
    var domain = MailDomain.parse(entered, at + 1);
    var normalized = local + "@" + domain.unicode();
    refuseTooLong(entered, at);
    refuseTooLong(normalized, at);
    refuseTooLong(local + "@" + domain.ascii(), at);
    var smtputf8 = local.chars().anyMatch(c -> c > 0x7f);
    var key = DuplicateKey.of(local, domain.ascii());
    return new EmailVerdict.Valid(
        entered, normalized, local, domain.unicode(), domain.ascii(), smtputf8, key);
  }

  private static int at(String entered) {
    if (entered.isEmpty()) {
      throw new EmailRefusal(EmailFault.EMPTY, 0);
    }
    var at = -1;
    for (var i = 0; i < entered.length(); i++) {
      var c = entered.charAt(i);
      Characters.refuseUnlessText(entered, i);
      if (c == '@' && at >= 0) {
        throw new EmailRefusal(EmailFault.SEVERAL_AT, i);
      }
      at = c == '@' ? i : at;
    }
    if (at < 0) {
      throw new EmailRefusal(EmailFault.NO_AT, entered.length());
    }
    return at;
  }

  private static void refuseTooLong(String address, int at) {
    if (octets(address) > MAX_OCTETS) {
      throw new EmailRefusal(EmailFault.TOO_LONG, at + 1);
    }
  }

  static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  static String nfc(String text) {
    return NFC.normalize(text);
  }

  /** Only blanks: a line break beside an address is an attack or a broken file, not a slip. */
  private static String withoutBlanksAround(String text) {
    var from = 0;
    var to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0';
  }
}
