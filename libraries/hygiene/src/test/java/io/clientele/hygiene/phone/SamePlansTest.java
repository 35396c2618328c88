package io.clientele.hygiene.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
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

  @Test
  void saysOfEveryNumberWhatTheLibrarySays() {
    var codes = LIBRARY.getSupportedCallingCodes();
    assertThat(codes).hasSizeGreaterThan(200);
    var differing = codes.parallelStream().flatMap(code -> differences(code).limit(5)).toList();
    assertThat(differing).isEmpty();
  }

  private static Stream<String> differences(int code) {
    var random = new Random(20_261_122 + code);
    var examples = examples(code);
    return Stream.generate(() -> number(code, examples, random))
        .limit(NUMBERS)
        .flatMap(number -> difference(number).stream());
  }

  /** National numbers in use, one for each region and use of a calling code. */
  private static List<String> examples(int code) {
    return LIBRARY.getRegionCodesForCountryCode(code).stream()
        .flatMap(region ->
            region.equals(PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY)
                ? Stream.of(LIBRARY.getExampleNumberForNonGeoEntity(code))
                : Stream.of(PhoneNumberType.values())
                    .map(type -> LIBRARY.getExampleNumberForType(region, type)))
        .filter(Objects::nonNull)
        .map(LIBRARY::getNationalSignificantNumber)
        .toList();
  }

  /** Half near an example, so that it is often in use; half any digits; some too long or short. */
  private static PhoneNumber number(int code, List<String> examples, Random random) {
    var digits = new StringBuilder(examples.get(random.nextInt(examples.size())));
    var kept = random.nextBoolean() ? random.nextInt(digits.length()) : 0;
    for (var i = kept; i < digits.length(); i++) {
      digits.setCharAt(i, (char) ('0' + random.nextInt(10)));
    }
    switch (random.nextInt(8)) {
      case 0 -> digits.append(random.nextInt(10));
      case 1 -> digits.setLength(Math.max(2, digits.length() - 1));
      default -> {}
    }
    try {
      return LIBRARY.parse("+" + code + digits, null);
    } catch (NumberParseException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Optional<String> difference(PhoneNumber number) {
    var reading = PLANS.reading(number, true);
    var code = PLANS.code(number.getCountryCode());
    var ours =
        List.of(
            reading.type().name(),
            reading.region(),
            code.national(reading.national()),
            code.international(reading.national()));
    var theirs =
        List.of(
            LIBRARY.getNumberType(number).name(),
            Optional.ofNullable(LIBRARY.getRegionCodeForNumber(number)).orElse("ZZ"),
            LIBRARY.format(number, PhoneNumberFormat.NATIONAL),
            LIBRARY.format(number, PhoneNumberFormat.INTERNATIONAL));
    return ours.equals(theirs)
        ? Optional.empty()
        : Optional.of(reading.e164() + ": " + ours + ", the library " + theirs);
  }
}
