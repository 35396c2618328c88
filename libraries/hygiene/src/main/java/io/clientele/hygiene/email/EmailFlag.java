package io.clientele.hygiene.email;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What is known about a valid address without asking anybody; none of it makes it invalid. */
public enum EmailFlag {
  /** Its domain hands out addresses to be thrown away; parent domains count, the allowlist wins. */
  DISPOSABLE(1),
  /** A relay service: it reaches a real person behind an alias. Not disposable. */
  RELAY(2),
  /** A function, not a person, reads it: {@code info}, {@code no-reply}; a tag is ignored. */
  ROLE(4),
  /** Anybody can have an address at this provider. */
  FREE(8),
  /** Its mailbox is not ASCII: only servers with the extension SMTPUTF8 take it (RFC 6531). */
  SMTPUTF8(16),
  /** Letters of scripts that nobody writes together stand in one word (UTS 39 §5.2). */
  MIXED_SCRIPT(32);

  private static final EmailFlag[] ALL = values();

  private final int bit;

  EmailFlag(int bit) {
    this.bit = bit;
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
