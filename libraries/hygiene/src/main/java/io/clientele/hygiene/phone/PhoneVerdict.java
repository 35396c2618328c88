package io.clientele.hygiene.phone;

import java.util.List;
import java.util.Optional;

/** What a phone number looks like without calling it. */
public sealed interface PhoneVerdict {

  /** The text as it was given. */
  String entered();

  /** How good it looks. */
  PhoneStanding standing();

  /** Why; empty for a number nothing is to be said about. */
  List<PhoneReason> reasons();

  /** The key that equal numbers share; none for junk and for what is no whole number. */
  Optional<String> duplicateKey();

  /**
   * A whole number.
   *
   * @param international the form to show, such as {@code +44 20 7946 0695}
   * @param region ISO 3166 code, {@code 001} for numbers of no country, {@code ZZ} if unknown
   * @param extension digits to dial afterwards, empty if none; not part of the key
   */
  record Whole(
      String entered,
      String e164,
      String international,
      String region,
      PhoneType type,
      String extension,
      PhoneStanding standing,
      List<PhoneReason> reasons)
      implements PhoneVerdict {

    @Override
    public Optional<String> duplicateKey() {
      return switch (standing) {
        case VALID, POSSIBLE -> Optional.of(e164);
        case INVALID, SUSPICIOUS, UNKNOWN -> Optional.empty();
      };
    }
  }

  /** A text that gives no whole number, for want of digits or of a region or area code. */
  record Unresolved(String entered, PhoneStanding standing, List<PhoneReason> reasons)
      implements PhoneVerdict {

    @Override
    public Optional<String> duplicateKey() {
      return Optional.empty();
    }
  }
}
