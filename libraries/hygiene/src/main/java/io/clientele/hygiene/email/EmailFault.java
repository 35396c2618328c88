package io.clientele.hygiene.email;

import java.util.Locale;

/** Why an address cannot be kept as an e-mail address; the codes are stable and may be stored. */
public enum EmailFault {
  EMPTY("There is no address."),
  NO_AT("An address needs an @ between the mailbox and the domain."),
  SEVERAL_AT("An address has only one @."),
  NO_LOCAL("There must be something before the @."),
  NO_DOMAIN("There must be a domain after the @."),
  DISPLAY_NAME("Give the bare address, without a name or angle brackets around it."),
  QUOTED("Quoted addresses are not kept: write the mailbox without quotes."),
  COMMENT("Comments in brackets are not kept: write the bare address."),
  ADDRESS_LITERAL("An IP address cannot stand for the domain."),
  CONTROL_CHARACTER("The address holds an invisible control or format character."),
  SPACE("An address holds no spaces."),
  LOCAL_CHARACTER("This character cannot stand before the @."),
  DOMAIN_CHARACTER("This character cannot stand in a domain."),
  UNASSIGNED_CHARACTER("The address holds a code that is no character of any script."),
  LEADING_COMBINING_MARK("An accent or mark stands where a letter must come first."),
  DOT_AT_EDGE("A dot cannot be the first or last character of the mailbox or domain."),
  DOUBLE_DOT("Two dots cannot follow each other."),
  LOCAL_TOO_LONG("The part before the @ is longer than 64 octets."),
  DOMAIN_TOO_LONG("The domain is longer than 253 octets in its ASCII form."),
  LABEL_TOO_LONG("A part of the domain between dots is longer than 63 octets in its ASCII form."),
  TOO_LONG("The address is longer than 254 octets."),
  DOMAIN_NOT_DOTTED("The domain needs a dot, as in example.com."),
  HYPHEN_AT_EDGE("No part of a domain begins or ends with a hyphen."),
  RESERVED_HYPHENS("A part of the domain has -- in third place but is no valid xn-- label."),
  TOP_LEVEL_DOMAIN("A top-level domain is neither a number nor hyphenated."),
  NOT_IDNA("The international domain breaks the rules for such names.");

  private final String sentence;

  EmailFault(String sentence) {
    this.sentence = sentence;
  }

  /** The stable reason code, such as {@code no-at}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What to tell the person who typed it. */
  public String sentence() {
    return sentence;
  }
}
