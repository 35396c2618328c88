package io.clientele.hygiene.email;

import com.ibm.icu.text.IDNA;
import java.util.Locale;

/** The part after the @, in the form people read and in the form the DNS knows. */
record MailDomain(String unicode, String ascii) {
  // Non-transitional: faß.de and fass.de are different mailboxes.
  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(
          IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.CHECK_CONTEXTO
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  static MailDomain parse(String entered, int from) {
    var domain = entered.substring(from);
    if (domain.isEmpty()) {
      throw new EmailRefusal(EmailFault.NO_DOMAIN, from);
    }
    if (domain.charAt(0) == '[') {
      throw new EmailRefusal(EmailFault.ADDRESS_LITERAL, from);
    }
    var lower = domain.toLowerCase(Locale.ROOT);
    if (isAscii(domain)) {
      DomainLabels.check(lower, from, true);
    }
    return isAscii(domain) && !lower.contains("xn--")
        ? new MailDomain(lower, lower)
        : international(domain, from);
  }

  private static MailDomain international(String domain, int from) {
    var info = new IDNA.Info();
    var ascii = UTS46.nameToASCII(domain, new StringBuilder(), info).toString();
    refuse(info, from);
    DomainLabels.check(ascii, from, false);
    var unicode = UTS46.nameToUnicode(domain, new StringBuilder(), new IDNA.Info()).toString();
    return new MailDomain(unicode, ascii);
  }

  private static void refuse(IDNA.Info info, int from) {
    if (info.hasErrors()) {
      var error = info.getErrors().stream().min(Enum::compareTo).orElseThrow();
      throw new EmailRefusal(fault(error), from);
    }
  }

  private static EmailFault fault(IDNA.Error error) {
    return switch (error) {
      case EMPTY_LABEL -> EmailFault.DOUBLE_DOT;
      case LABEL_TOO_LONG -> EmailFault.LABEL_TOO_LONG;
      case DOMAIN_NAME_TOO_LONG -> EmailFault.DOMAIN_TOO_LONG;
      case LEADING_HYPHEN, TRAILING_HYPHEN -> EmailFault.HYPHEN_AT_EDGE;
      case HYPHEN_3_4 -> EmailFault.RESERVED_HYPHENS;
      case LEADING_COMBINING_MARK -> EmailFault.LEADING_COMBINING_MARK;
      case DISALLOWED, LABEL_HAS_DOT -> EmailFault.DOMAIN_CHARACTER;
      case PUNYCODE, INVALID_ACE_LABEL, BIDI, CONTEXTJ, CONTEXTO_PUNCTUATION, CONTEXTO_DIGITS ->
          EmailFault.NOT_IDNA;
    };
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
