package io.clientele.hygiene.email;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.IDNA.Error;
import java.util.Locale;

/**
 * A domain in the form people read and in the form the DNS knows.
 *
 * @param unicode lower case, NFC, U-labels (RFC 5890 §2.3.2.1)
 * @param ascii lower case, A-labels
 */
record DomainName(String unicode, String ascii) {
  // Non-transitional: faß.de and fass.de are different mailboxes.
  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(
          IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.CHECK_CONTEXTO
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  /** Converts what was read and notes what is wrong with it; refuses what cannot be converted. */
  static DomainName of(Cursor in, DomainReader read) {
    var name = read.name();
    if (Octets.of(name) > HostLabels.MAX_DOMAIN + 1) {
      // Punycode takes the square of a label's length, so nothing too long may reach it.
      throw new EmailRefusal(EmailFault.DOMAIN_TOO_LONG, read.position(0, 0));
    }
    var lower = name.toLowerCase(Locale.ROOT);
    if (Octets.isAscii(name)) {
      HostLabels.check(lower, in, read, true);
      if (!hasALabel(lower)) {
        return new DomainName(lower, lower);
      }
    }
    return international(name, in, read);
  }

  private static boolean hasALabel(String lower) {
    return lower.startsWith("xn--") || lower.contains(".xn--");
  }

  private static DomainName international(String name, Cursor in, DomainReader read) {
    var info = new IDNA.Info();
    var ascii = UTS46.nameToASCII(name, new StringBuilder(), info).toString();
    if (info.hasErrors()) {
      throw refusal(name, info, read);
    }
    HostLabels.check(ascii, in, read, false);
    var unicode = UTS46.nameToUnicode(name, new StringBuilder(), new IDNA.Info()).toString();
    var symbol = Characters.firstSymbol(unicode);
    if (symbol >= 0) {
      var label = (int) unicode.chars().limit(symbol).filter(c -> c == '.').count();
      in.found(EmailFault.DOMAIN_SYMBOL, read.position(label, 0));
    }
    return new DomainName(unicode, ascii);
  }

  /** Finds the label at fault; rules of direction concern the whole name. */
  private static EmailRefusal refusal(String name, IDNA.Info whole, DomainReader read) {
    var labels = name.split("\\.", -1);
    for (var i = 0; i < labels.length; i++) {
      var info = new IDNA.Info();
      UTS46.labelToASCII(labels[i], new StringBuilder(), info);
      if (info.hasErrors()) {
        return new EmailRefusal(fault(info), read.position(i, 0));
      }
    }
    return new EmailRefusal(fault(whole), read.position(0, 0));
  }

  private static EmailFault fault(IDNA.Info info) {
    return fault(info.getErrors().stream().min(Enum::compareTo).orElse(Error.PUNYCODE));
  }

  private static EmailFault fault(Error error) {
    return switch (error) {
      case EMPTY_LABEL -> EmailFault.DOUBLE_DOT;
      case LABEL_TOO_LONG -> EmailFault.LABEL_TOO_LONG;
      case DOMAIN_NAME_TOO_LONG -> EmailFault.DOMAIN_TOO_LONG;
      case LEADING_HYPHEN, TRAILING_HYPHEN -> EmailFault.HYPHEN_AT_EDGE;
      case LEADING_COMBINING_MARK -> EmailFault.LEADING_COMBINING_MARK;
      case DISALLOWED, LABEL_HAS_DOT -> EmailFault.DOMAIN_CHARACTER;
      case HYPHEN_3_4,
          PUNYCODE,
          INVALID_ACE_LABEL,
          BIDI,
          CONTEXTJ,
          CONTEXTO_PUNCTUATION,
          CONTEXTO_DIGITS ->
          EmailFault.NOT_IDNA;
    };
  }
}
