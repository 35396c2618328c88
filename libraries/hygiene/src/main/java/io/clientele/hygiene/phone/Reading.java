package io.clientele.hygiene.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** What the numbering plans make of a text. */
sealed interface Reading {

  /**
   * Digits with a calling code.
   *
   * @param national the digits after the calling code, as they are dialled from abroad
   * @param region ISO 3166 code, {@code 001} for numbers of no country, {@code ZZ} if unknown
   * @param type unknown unless it is valid
   * @param length whether the plan has numbers of this length
   * @param explicit whether the text itself says its country
   */
  record Found(
      PhoneNumber number,
      String national,
      String region,
      PhoneType type,
      ValidationResult length,
      boolean explicit)
      implements Reading {

    @Override
    public boolean isValid() {
      return type != PhoneType.UNKNOWN;
    }

    @Override
    public boolean isPossible() {
      return length == ValidationResult.IS_POSSIBLE;
    }

    String e164() {
      return "+" + number.getCountryCode() + national;
    }
  }

  /** No number. */
  record None(PhoneReason reason) implements Reading {
    @Override
    public boolean isValid() {
      return false;
    }

    @Override
    public boolean isPossible() {
      return false;
    }
  }

  /** Whether it lies in a range that is in use. */
  boolean isValid();

  /** Whether its length is right. */
  boolean isPossible();
}
