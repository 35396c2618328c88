package io.clientele.hygiene.phone;

import java.util.Locale;

/** What is to be said about a phone number; the codes are stable and may be stored. */
public enum PhoneReason {
  NOT_A_NUMBER("There is no phone number in this text."),
  TOO_SHORT("Digits are missing."),
  TOO_LONG("There are too many digits for one number."),
  WRONG_LENGTH("Numbers of this country have another length."),
  COUNTRY_CODE("No country has this calling code."),
  REGION_MISSING("Say which country it belongs to, or write it with + and the country code."),
  AREA_CODE_MISSING("Add the area code."),
  AREA_CODE_ADDED("The area code of the source was added."),
  RANGE_NOT_IN_USE("The length is right, but no such range is known to be in use."),
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
