package io.clientele.hygiene.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises texts that would be read as another number than the one that was meant. */
final class Misreadings {
  private static final int RUSSIAN_WITH_EIGHT = 11;

  private final NumberingPlans plans;
  private final RegionChoice regions;

  Misreadings(NumberingPlans plans, RegionChoice regions) {
    this.plans = plans;
    this.regions = regions;
  }

  /** What is wrong with such a text and what it means; null for all other texts. */
  @Nullable Findings find(EnteredText entered, PhoneContext context) {
    var quantity = SpreadsheetNumber.in(entered.text());
    if (quantity != null) {
      return ofSpreadsheet(quantity, context);
    }
    if (entered.hasOnlyLookalikes()) {
      var meant = read(Lookalikes.replaced(entered.text()), context);
      return findings(PhoneReason.LETTERS_FOR_DIGITS, meant);
    }
    return entered.isInternational() && entered.startsApart('8') ? ofEight(entered) : null;
  }

  private Findings ofSpreadsheet(SpreadsheetNumber quantity, PhoneContext context) {
    var digits = quantity.digits();
    if (digits == null) {
      return Findings.of(PhoneStanding.INVALID, PhoneReason.SPREADSHEET_ROUNDED);
    }
    var national = read(digits, context);
    return findings(
        PhoneReason.SPREADSHEET_FORMAT,
        national.isValid() ? national : plans.read("+" + digits, null));
  }

  /** No calling code is 8 alone, but +8 495 could be read as +84 95, a number of Vietnam. */
  private @Nullable Findings ofEight(EnteredText entered) {
    var russian =
        entered.digitCount() < RUSSIAN_WITH_EIGHT
            ? null
            : plans.read("+7 " + entered.from(1), null);
    return russian != null && russian.isValid() ? findings(PhoneReason.TRUNK_EIGHT, russian) : null;
  }

  private Reading read(String text, PhoneContext context) {
    return regions.choose(new EnteredText(text), context) instanceof RegionChoice.One one
        ? one.reading()
        : new Reading.None(PhoneReason.REGION_AMBIGUOUS);
  }

  private static Findings findings(PhoneReason reason, Reading meant) {
    var invalid = Findings.of(PhoneStanding.INVALID, reason);
    return meant instanceof Reading.Found number
            && number.isValid()
            && !JunkDigits.look(number.national())
        ? invalid.with(List.of(new PhoneFix(reason, number.e164())))
        : invalid;
  }
}
