package io.clientele.hygiene.email;

import java.util.Locale;

/**
 * Why an address cannot be kept as an e-mail address; the codes are stable and may be stored. The
 * category says what it is still good for, the paragraph which rule it meets.
 */
public enum EmailFault {
  QUOTED(
      Category.ENVELOPE,
      "RFC 5321 §4.1.2",
      "Quoted addresses are not kept: write the mailbox without quotes."),
  ADDRESS_LITERAL(
      Category.ENVELOPE, "RFC 5321 §4.1.3", "An IP address cannot stand for the domain."),
  ADDRESS_LITERAL_ONE_GROUP(
      Category.ENVELOPE, "RFC 5952 §4.2.2", "In an IP address :: stands for one group only."),
  DOMAIN_NOT_DOTTED(
      Category.ENVELOPE, "RFC 5321 §2.3.5", "The domain needs a dot, as in example.com."),
  RESERVED_HYPHENS(
      Category.ENVELOPE,
      "RFC 5890 §2.3.1",
      "A part of the domain has -- in third place but is no valid xn-- label."),
  TOP_LEVEL_DOMAIN(
      Category.ENVELOPE, "RFC 1123 §2.1", "A top-level domain begins and ends with a letter."),
  SPECIAL_USE_DOMAIN(
      Category.ENVELOPE, "RFC 6761 §6", "This domain is set aside and never receives mail."),

  DOMAIN_SYMBOL(
      Category.ENVELOPE, "RFC 5892 §2", "Domains hold letters, digits and hyphens, no symbols."),
  TYPOGRAPHIC_QUOTE(
      Category.ENVELOPE, "RFC 8265 §3.1", "A quotation mark was copied along with the address."),
  INVISIBLE_CHARACTER(
      Category.ENVELOPE, "RFC 8264 §9.13", "The address holds a character that nobody sees."),

  BLANKS_AROUND(Category.HEADER, "RFC 5322 §3.2.2", "Take away the blanks around the address."),
  FOLDED_LINE(Category.HEADER, "RFC 5322 §3.2.2", "The address is broken over two lines."),
  COMMENT(
      Category.HEADER,
      "RFC 5322 §3.2.2",
      "Comments in brackets are not kept: write the bare address."),
  DISPLAY_NAME(
      Category.HEADER,
      "RFC 5322 §3.4",
      "Give the bare address, without a name or angle brackets around it."),
  NEAR_AT(Category.HEADER, "RFC 5322 §3.4.1", "Nothing should stand beside the @."),
  TAB_IN_QUOTES(Category.HEADER, "RFC 5321 §4.1.2", "The quotes hold a tab."),
  BLANK_IN_LITERAL(Category.HEADER, "RFC 5322 §3.4.1", "Blanks stand between the square brackets."),
  ESCAPED_LETTER(
      Category.HEADER, "RFC 5321 §4.1.2", "Only ASCII characters stand after a backslash."),

  NEAR_DOT(Category.OBSOLETE, "RFC 5322 §4.4", "Nothing should stand beside a dot."),
  REPEATED_FOLD(Category.OBSOLETE, "RFC 5322 §4.2", "The address holds an empty line."),
  QUOTED_WORDS(
      Category.OBSOLETE, "RFC 5322 §4.4", "Quoted and bare words do not make one mailbox."),
  CONTROL_IN_QUOTES(
      Category.OBSOLETE, "RFC 5322 §4.1", "Quotes or comments hold a control character."),
  DOT_IN_NAME(Category.OBSOLETE, "RFC 5322 §4.1", "A name with a dot in it needs quotes."),
  ESCAPE_IN_LITERAL(
      Category.OBSOLETE, "RFC 5322 §4.4", "A backslash stands between the square brackets."),
  ROUTE(Category.OBSOLETE, "RFC 5322 §4.4", "Routes before an address are no longer used."),

  LOCAL_TOO_LONG(
      Category.IMPOSSIBLE,
      "RFC 5321 §4.5.3.1.1",
      "The part before the @ is longer than 64 octets."),
  DOMAIN_TOO_LONG(
      Category.IMPOSSIBLE,
      "RFC 1035 §2.3.4",
      "The domain is longer than 253 octets in its ASCII form."),
  LABEL_TOO_LONG(
      Category.IMPOSSIBLE,
      "RFC 1035 §2.3.4",
      "A part of the domain between dots is longer than 63 octets in its ASCII form."),
  TOO_LONG(Category.IMPOSSIBLE, "RFC 5321 §4.5.3.1.3", "The address is longer than 254 octets."),
  DOMAIN_CHARACTER(
      Category.IMPOSSIBLE, "RFC 5321 §4.1.2", "This character cannot stand in a domain."),
  HYPHEN_AT_EDGE(
      Category.IMPOSSIBLE, "RFC 5321 §4.1.2", "No part of a domain begins or ends with a hyphen."),
  NOT_IDNA(
      Category.IMPOSSIBLE,
      "RFC 5891 §5.4",
      "The international domain breaks the rules for such names."),
  LEADING_COMBINING_MARK(
      Category.IMPOSSIBLE,
      "RFC 5891 §4.2.3.2",
      "An accent or mark stands where a letter must come first."),
  UNASSIGNED_CHARACTER(
      Category.IMPOSSIBLE,
      "RFC 5198 §2",
      "The address holds a code that is no character of any script."),
  LITERAL_CONTENT(
      Category.IMPOSSIBLE, "RFC 5321 §4.1.3", "Square brackets hold an IP address, or nothing."),
  LITERAL_TAG(
      Category.IMPOSSIBLE,
      "RFC 5321 §4.1.3",
      "No kind of network address is registered under this tag."),

  EMPTY(Category.BROKEN, "RFC 5321 §4.1.2", "There is no address."),
  NO_AT(
      Category.BROKEN,
      "RFC 5321 §4.1.2",
      "An address needs an @ between the mailbox and the domain."),
  SEVERAL_AT(Category.BROKEN, "RFC 5321 §4.1.2", "An address has only one @."),
  NO_LOCAL(Category.BROKEN, "RFC 5321 §4.1.2", "There must be something before the @."),
  NO_DOMAIN(Category.BROKEN, "RFC 5321 §4.1.2", "There must be a domain after the @."),
  DOT_AT_EDGE(
      Category.BROKEN,
      "RFC 5321 §4.1.2",
      "A dot cannot be the first or last character of the mailbox or domain."),
  DOUBLE_DOT(Category.BROKEN, "RFC 5321 §4.1.2", "Two dots cannot follow each other."),
  SPACE(Category.BROKEN, "RFC 5322 §3.2.3", "An address holds no spaces."),
  LOCAL_CHARACTER(Category.BROKEN, "RFC 5322 §3.2.3", "This character cannot stand before the @."),
  CONTROL_CHARACTER(
      Category.BROKEN,
      "RFC 5198 §2",
      "The address holds an invisible control or format character."),
  LINE_BREAK(
      Category.BROKEN, "RFC 5322 §2.2.3", "A line break would begin another header or line."),
  TEXT_AFTER_COMMENT(Category.BROKEN, "RFC 5322 §3.2.3", "A comment cannot stand inside a word."),
  QUOTE_PLACE(
      Category.BROKEN, "RFC 5322 §3.2.4", "Quotes go around a whole word, from dot to dot."),
  UNCLOSED_QUOTE(Category.BROKEN, "RFC 5322 §3.2.4", "The closing quote is missing."),
  UNCLOSED_COMMENT(Category.BROKEN, "RFC 5322 §3.2.2", "The closing bracket is missing."),
  UNOPENED_COMMENT(Category.BROKEN, "RFC 5322 §3.2.2", "The opening bracket is missing."),
  UNCLOSED_LITERAL(Category.BROKEN, "RFC 5322 §3.4.1", "The closing square bracket is missing."),
  LITERAL_CHARACTER(
      Category.BROKEN, "RFC 5322 §3.4.1", "This character cannot stand in square brackets."),
  UNCLOSED_ANGLE(Category.BROKEN, "RFC 5322 §3.4", "The closing angle bracket is missing."),
  TEXT_AFTER_ADDRESS(Category.BROKEN, "RFC 5322 §3.4", "There is text after the address."),
  BACKSLASH_AT_END(Category.BROKEN, "RFC 5322 §3.2.1", "A character must follow the backslash.");

  private final Category category;
  private final String paragraph;
  private final String sentence;

  EmailFault(Category category, String paragraph, String sentence) {
    this.category = category;
    this.paragraph = paragraph;
    this.sentence = sentence;
  }

  /** The stable reason code, such as {@code no-at}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What an address with this fault, and no worse one, can still be used for. */
  public Category category() {
    return category;
  }

  /** Where the rule stands, such as {@code RFC 5321 §4.1.2}. */
  public String paragraph() {
    return paragraph;
  }

  /** What to tell the person who typed it. */
  public String sentence() {
    return sentence;
  }
}
