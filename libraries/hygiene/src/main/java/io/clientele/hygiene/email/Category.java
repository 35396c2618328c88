package io.clientele.hygiene.email;

import java.util.Locale;

/**
 * What an address can be used for, from the best to the worst; each admits what stands before it.
 */
public enum Category {
  /** A contact base can keep it: mailbox, at sign, dotted domain of the public network. */
  CONTACT,
  /** An SMTP envelope carries it (RFC 5321 §4.1.2), but a contact base should not hold it. */
  ENVELOPE,
  /** Only a message header carries it so: comments, folding, a name beside it (RFC 5322 §3.4). */
  HEADER,
  /** Only a reader of old messages must understand it (RFC 5322 §4). */
  OBSOLETE,
  /** It fits the grammar of messages, but no server can be asked for it: length, host name. */
  IMPOSSIBLE,
  /** It is no address by any grammar. */
  BROKEN;

  /** The stable code, such as {@code envelope}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
