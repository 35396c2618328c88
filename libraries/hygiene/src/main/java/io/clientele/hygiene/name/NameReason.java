package io.clientele.hygiene.name;

import io.clientele.hygiene.text.Reason;
import io.clientele.hygiene.text.Standing;

/** What is to be said about a name besides its characters. */
public enum NameReason implements Reason {
  EMPTY(Standing.WRONG, "There is no name."),
  INITIALS_ONLY(Standing.INCOMPLETE, "Only initials are given."),
  HONORIFIC(Standing.UNTIDY, "A title stands in the name."),
  SUFFIX(Standing.UNTIDY, "A suffix or degree stands in the name."),
  FAMILY_FIRST(Standing.UNTIDY, "The family name stands before the given name."),
  JOINED(Standing.UNTIDY, "Given and family name stand in one field."),
  REPEATED(Standing.UNTIDY, "A part of the name stands in both fields."),
  SWAPPED(Standing.SUSPICIOUS, "Given and family name look exchanged."),
  HOLDS_EMAIL(Standing.UNTIDY, "An e-mail address stands in the name."),
  HOLDS_PHONE(Standing.UNTIDY, "A phone number stands in the name."),
  HOLDS_WEBSITE(Standing.UNTIDY, "A web address stands in the name."),
  DIGITS(Standing.SUSPICIOUS, "Names hold no digits."),
  SYMBOLS(Standing.SUSPICIOUS, "A symbol stands in the name."),
  NO_LETTERS(Standing.WRONG, "There is no letter in it."),
  ORGANISATION(Standing.WRONG, "This is a company, not a person."),
  TEST_WORD(Standing.SUSPICIOUS, "This word often fills a field in tests; some people bear it."),
  TEST_RECORD(Standing.WRONG, "This was typed to fill a field.");

  private final Standing standing;
  private final String sentence;

  NameReason(Standing standing, String sentence) {
    this.standing = standing;
    this.sentence = sentence;
  }

  @Override
  public Standing standing() {
    return standing;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
