package io.clientele.hygiene.phone;

import com.google.i18n.phonenumbers.PhoneNumberToCarrierMapper;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;

/** Which mobile network a range was given to; its tables are read when first asked. */
final class Carriers {
  private static final PhoneNumberToCarrierMapper MAPPER = PhoneNumberToCarrierMapper.getInstance();

  private Carriers() {}

  static Optional<String> of(PhoneNumber number) {
    return Optional.of(MAPPER.getNameForNumber(number, Locale.ENGLISH))
        .filter(name -> !name.isEmpty());
  }
}
