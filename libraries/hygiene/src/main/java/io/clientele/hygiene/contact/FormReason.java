package io.clientele.hygiene.contact;

import java.util.Locale;

/** Why a good e-mail address or phone number should be written otherwise. */
public enum FormReason {
  /** Of an e-mail address: NFC, domain in small letters. */
  EMAIL_FORM("Store the address with its domain in small letters and composed characters."),
  /** Of an e-mail address. */
  TYPO("The domain looks like a slip for a well-known one."),
  /** Of a phone number: ITU-T E.164. */
  PHONE_FORM("Store the number in its E.164 form, with + and the country code.");

  private final String sentence;

  FormReason(String sentence) {
    this.sentence = sentence;
  }

  /** The stable reason code, such as {@code email-form}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What to tell the person who typed it. */
  public String sentence() {
    return sentence;
  }
}
