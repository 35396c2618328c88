package io.clientele.hygiene.email;

/**
 * Judges e-mail addresses by RFC 5321, 5322, 6531 and 6532 as a contact base needs it. Immutable
 * and free of a network; one judge serves all threads.
 */
public final class EmailJudge {
  private final EmailLists lists;

  /** A judge that asks these lists. */
  public EmailJudge(EmailLists lists) {
    this.lists = lists;
  }

  private static final class Shipped {
    static final EmailJudge JUDGE = new EmailJudge(EmailLists.shipped());
  }

  /** The judge that asks the lists of this library. */
  public static EmailJudge shipped() {
    return Shipped.JUDGE;
  }

  /** The version of the lists it asks. */
  public String version() {
    return lists.version();
  }

  /** Judges one address; never throws, in time linear in its length. */
  public EmailVerdict judge(String text) {
    var plain = AsciiScan.scan(text, lists);
    return plain == null ? parsed(text) : plain;
  }

  private EmailVerdict parsed(String text) {
    var parsed = AddressParser.parse(text, lists);
    var mailbox = parsed.mailbox();
    if (mailbox != null && parsed.diagnosis().category() == Category.CONTACT) {
      return new EmailVerdict.Valid(
          text,
          mailbox.normalized(),
          mailbox.local().length(),
          mailbox.asciiDomain(),
          flags(mailbox),
          lists);
    }
    return new EmailVerdict.Invalid(text, parsed, lists);
  }

  private int flags(Mailbox mailbox) {
    var domain = mailbox.asciiDomain();
    var flags = EmailLists.flags(lists.domainBits(domain, 0, domain.length()));
    if (lists.isRole(mailbox.local(), 0, mailbox.local().length())) {
      flags |= EmailFlag.ROLE.bit();
    }
    if (mailbox.smtputf8()) {
      flags |= EmailFlag.SMTPUTF8.bit();
    }
    return Scripts.areMixed(mailbox.local())
            || Scripts.areMixed(mailbox.domain())
            || Scripts.passForLatin(mailbox.domain())
        ? flags | EmailFlag.MIXED_SCRIPT.bit()
        : flags;
  }
}
