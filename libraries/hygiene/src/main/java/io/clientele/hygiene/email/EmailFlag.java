package io.clientele.hygiene.email;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What is known about a valid address without asking anybody; none of it makes it invalid. */
public enum EmailFlag {
  /** Its domain hands out addresses to be thrown away; parent domains count, the allowlist wins. */
  DISPOSABLE(1, true, "Addresses of this domain are made to be thrown away."),
  /** A relay service: it reaches a real person behind an alias. Not disposable. */
  RELAY(2, true, "A relay forwards it: the person behind it may cut it off."),
  /** A function, not a person, reads it: {@code info}, {@code no-reply}; a tag is ignored. */
  ROLE(4, true, "A function reads it, such as info or sales, and no certain person."),
  /** Anybody can have an address at this provider. */
  FREE(8, false, "Anybody can have an address at this provider."),
  /** Its mailbox is not ASCII: only servers with the extension SMTPUTF8 take it (RFC 6531). */
  SMTPUTF8(16, false, "Only mail servers that know international mailboxes can take it."),
  /**
   * Letters of scripts that nobody writes together stand in one word, or a word of another alphabet
   * passes for Latin under a Latin top-level domain (UTS 39 §5.2, §4).
   */
  MIXED_SCRIPT(32, true, "Letters of different alphabets are mixed, or pass for each other.");

  private static final EmailFlag[] ALL = values();

  private final int bit;
  private final boolean reason;
  private final String sentence;

  EmailFlag(int bit, boolean reason, String sentence) {
    this.bit = bit;
    this.reason = reason;
    this.sentence = sentence;
  }

  /** Whether it is a reason to look twice: that it is free or international is none. */
  public boolean isReason() {
    return reason;
  }

  /** What it means for whoever wants to write there. */
  public String sentence() {
    return sentence;
  }

  /** The stable code, such as {@code mixed-script}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  int bit() {
    return bit;
  }

  static Set<EmailFlag> set(int bits) {
    var flags = EnumSet.noneOf(EmailFlag.class);
    for (var flag : ALL) {
      if ((bits & flag.bit()) != 0) {
        flags.add(flag);
      }
    }
    return flags;
  }
}
