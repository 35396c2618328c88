package io.clientele.hygiene.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Use, region and written forms of random numbers are those of the phone library, for every calling
 * code; {@code -Dplans.numbers} says how many numbers of each are tried.
 */
class SamePlansTest {
  private static final int NUMBERS = Integer.getInteger("plans.numbers", 1_000);
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
  private static final NumberingPlans PLANS =
      new NumberingPlans(
          DefaultMetadataDependenciesProvider.getInstance().getMetadataLoader(), "as shipped");

  private final Random random = new Random(20_261_122);

  @Test
  void saysOfEveryNumberWhatTheLibrarySays() throws NumberParseException {
    var codes = new TreeSet<>(LIBRARY.getSupportedCallingCodes());
    assertThat(codes).hasSizeGreaterThan(200);
    for (var code : codes) {
      for (var i = 0; i < NUMBERS; i++) {
        check(number(code));
      }
    }
  }

  /** Half near an example, so that it is often in use; half any digits; some too long or short. */
  private PhoneNumber number(int code) throws NumberParseException {
    var regions = LIBRARY.getRegionCodesForCountryCode(code);
    var types = PhoneNumberType.values();
    var home = regions.get(random.nextInt(regions.size()));
    var example =
        home.equals(PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY)
            ? LIBRARY.getExampleNumberForNonGeoEntity(code)
            : LIBRARY.getExampleNumberForType(home, types[random.nextInt(types.length)]);
    var digits =
        new StringBuilder(
            example == null ? "8001234567" : LIBRARY.getNationalSignificantNumber(example));
    var kept = random.nextBoolean() ? random.nextInt(digits.length()) : 0;
    for (var i = kept; i < digits.length(); i++) {
      digits.setCharAt(i, (char) ('0' + random.nextInt(10)));
    }
    switch (random.nextInt(8)) {
      case 0 -> digits.append(random.nextInt(10));
      case 1 -> digits.setLength(Math.max(2, digits.length() - 1));
      default -> {}
    }
    return LIBRARY.parse("+" + code + digits, null);
  }

  private static void check(PhoneNumber number) {
    var reading = PLANS.reading(number, true);
    var code = PLANS.code(number.getCountryCode());
    assertThat(reading.type().name())
        .as(reading.e164())
        .isEqualTo(LIBRARY.getNumberType(number).name());
    assertThat(reading.region())
        .as(reading.e164())
        .isEqualTo(Optional.ofNullable(LIBRARY.getRegionCodeForNumber(number)).orElse("ZZ"));
    assertThat(code.national(reading.national()))
        .isEqualTo(LIBRARY.format(number, PhoneNumberFormat.NATIONAL));
    assertThat(code.international(reading.national()))
        .isEqualTo(LIBRARY.format(number, PhoneNumberFormat.INTERNATIONAL));
  }
}
