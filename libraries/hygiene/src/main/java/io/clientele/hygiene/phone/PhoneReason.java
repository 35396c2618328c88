package io.clientele.hygiene.phone;

import java.util.Locale;

/**
 * What is to be said about a phone number: why it is none, what was left out or added to read it,
 * or what was probably meant. The codes are stable and may be stored; new ones may come.
 */
public enum PhoneReason {
  NOT_A_NUMBER("There is no phone number in this text."),
  TOO_SHORT("Digits are missing."),
  TOO_LONG("There are too many digits for one number."),
  WRONG_LENGTH("Numbers of this country have another length."),
  COUNTRY_CODE("No country has this calling code."),
  REGION_MISSING("Say which country it belongs to, or write it with + and the country code."),
  REGION_AMBIGUOUS("It could be a number of several countries: say of which."),
  AREA_CODE_MISSING("Add the area code."),
  AREA_CODE_ADDED("The area code of the source was added."),
  RANGE_NOT_IN_USE("The length is right, but no such range is known to be in use."),

  TRUNK_PREFIX_DROPPED("A prefix that is only dialled within the country was left out."),
  VANITY_LETTERS("Letters stand for the digits that share their keys."),
  INTERNATIONAL_PREFIX("It begins with a prefix for calls abroad: write + instead."),
  PLUS_MISSING("It seems to begin with a country code: write + before it."),
  PLUS_WITHOUT_COUNTRY_CODE("A national number follows the +: the country code is missing."),
  COUNTRY_CODE_TWICE("The country code stands there twice."),
  TRUNK_EIGHT("The 8 is dialled within Russia and Kazakhstan only: their country code is 7."),
  LEADING_ZERO_LOST("Numbers of this country keep their leading 0; a spreadsheet may have cut it."),
  LEADING_ZERO_ADDED("These numbers begin with no 0, not even when dialled within the country."),
  LETTERS_FOR_DIGITS("Letters such as O or l were typed for digits."),
  SEVERAL_NUMBERS("There is more than one number: give each a field of its own."),
  TEXT_BESIDE_NUMBER("There are words beside the number."),
  SPREADSHEET_FORMAT("A spreadsheet wrote the number in its own format, but lost no digit."),
  SPREADSHEET_ROUNDED(
      "A spreadsheet rounded the number; the lost digits are only where it was exported from."),

  FICTITIOUS("The range is set aside for films and examples."),
  JUNK("The digits look typed to fill a field.");

  private final String sentence;

  PhoneReason(String sentence) {
    this.sentence = sentence;
  }

  /** The stable reason code, such as {@code too-short}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What to tell the person who typed it. */
  public String sentence() {
    return sentence;
  }
}
