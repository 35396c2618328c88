package io.clientele.hygiene.email;

/** For whom an address is read; every reading accepts what a stricter one before it accepts. */
public enum Reading {
  /** What a contact base should hold: a dotted domain, no quotes, comments or literals. */
  CONTACT(Category.CONTACT),
  /** What an SMTP envelope may carry: {@code Mailbox} of RFC 5321 §4.1.2 and RFC 6531 §3.3. */
  SMTP(Category.ENVELOPE),
  /** What a message header may carry, obsolete forms included: RFC 5322 §3.4, §4.4, RFC 6532. */
  HEADER(Category.OBSOLETE);

  private final Category last;

  Reading(Category last) {
    this.last = last;
  }

  /** Whether addresses of this category are addresses in this reading. */
  public boolean accepts(Category category) {
    return category.compareTo(last) <= 0;
  }
}
