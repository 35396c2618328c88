package io.clientele.hygiene.phone;

import java.util.ArrayList;
import java.util.List;

/** What is to be said about a whole number: how it was read, and what its digits look like. */
final class Remarks {
  private final FictitiousRanges fictitious;

  Remarks(FictitiousRanges fictitious) {
    this.fictitious = fictitious;
  }

  Findings on(EnteredText entered, RegionChoice.One one, Reading.Found number) {
    var reading = reading(entered, one, number);
    var reasons = new ArrayList<PhoneReason>(2);
    var standing = number.isValid() ? PhoneStanding.VALID : PhoneStanding.POSSIBLE;
    if (standing == PhoneStanding.POSSIBLE) {
      reasons.add(PhoneReason.RANGE_NOT_IN_USE);
    }
    if (fictitious.contain(number.number().getCountryCode(), number.national())) {
      reasons.add(PhoneReason.FICTITIOUS);
    }
    if (JunkDigits.look(number.national())) {
      reasons.add(PhoneReason.JUNK);
      standing = PhoneStanding.SUSPICIOUS;
    }
    return Findings.of(standing, reasons).with(reading);
  }

  /** What was added or left out to read it; a policy may want that confirmed. */
  private static List<PhoneFix> reading(
      EnteredText entered, RegionChoice.One one, Reading.Found number) {
    var typed = entered.digitCount() - number.number().getExtension().length();
    if (one.areaCodeAdded()) {
      return List.of(new PhoneFix(PhoneReason.AREA_CODE_ADDED, number.e164()));
    }
    if (entered.hasLetters() && typed < number.national().length()) {
      return List.of(new PhoneFix(PhoneReason.VANITY_LETTERS, number.e164()));
    }
    var extended = !number.number().getExtension().isEmpty();
    return entered.isInternational()
            && (extended || !entered.hasLetters())
            && typed > number.e164().length() - 1
        ? List.of(new PhoneFix(PhoneReason.TRUNK_PREFIX_DROPPED, number.e164()))
        : List.of();
  }
}
