package io.clientele.hygiene.text;

/**
 * What is to be said about the characters of any text, whatever it means. Sources: UTS 51 for
 * emoji, UTS 39 §5.1 for mixed scripts, UAX 15 for composed characters.
 */
public enum TextReason implements Reason {
  MARKUP(Standing.UNTIDY, "Codes of a web page stand where characters should."),
  MOJIBAKE(Standing.UNTIDY, "The text was read in the wrong encoding."),
  CONTROL_CHARACTER(Standing.UNTIDY, "A line break, tab or control character is in the text."),
  INVISIBLE_CHARACTER(Standing.UNTIDY, "An invisible character is in the text."),
  BROKEN_CHARACTER(Standing.SUSPICIOUS, "A character was lost: type it again."),
  EMOJI(Standing.UNTIDY, "Leave out emoji and ornaments."),
  STYLED_LETTERS(Standing.UNTIDY, "Decorative letters cannot be searched: use ordinary ones."),
  DECOMPOSED(Standing.UNTIDY, "Accents are stored apart from their letters."),
  BLANKS(Standing.UNTIDY, "There are blanks too many."),
  APOSTROPHE(Standing.UNTIDY, "An accent stands in place of an apostrophe."),
  QUOTES_AROUND(Standing.UNTIDY, "Take away the quotes or brackets around it."),
  STRAY_PUNCTUATION(Standing.UNTIDY, "Punctuation stands where none belongs."),
  ALL_CAPS(Standing.UNTIDY, "Do not write in capitals only."),
  LOWER_CASE(Standing.UNTIDY, "Begin with a capital letter."),
  INVERTED_CASE(Standing.UNTIDY, "Capital and small letters are exchanged."),
  MIXED_SCRIPT(Standing.SUSPICIOUS, "Letters of different alphabets stand in one word."),
  TOO_LONG(Standing.SUSPICIOUS, "This is longer than any real one.");

  private final Standing standing;
  private final String sentence;

  TextReason(Standing standing, String sentence) {
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
