package io.clientele.hygiene.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import io.clientele.hygiene.email.Suites;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Junk and fictitious numbers are flagged, people's numbers are not. */
class SuspiciousNumbersTest {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
  private static final int RANDOM_NUMBERS = 100_000;
  private static final int RANDOM_DIGITS = 5;

  @ParameterizedTest(name = "{0} ({1}): {2}")
  @CsvFileSource(resources = "junk.csv", numLinesToSkip = 1, nullValues = "-")
  void givesJunkNoKey(String entered, @Nullable String hints, String why) {
    var verdict = PhoneJudgeTest.judge(entered, hints);
    assertThat(verdict.standing()).as(why).isEqualTo(PhoneStanding.SUSPICIOUS);
    assertThat(verdict.reasons()).as(why).contains(PhoneReason.JUNK);
    assertThat(verdict.duplicateKey()).as(why).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "fictitious.csv", numLinesToSkip = 1)
  void flagsFictitiousRangesToTheirEdges(String e164, boolean fictitious, String why) {
    var verdict = PhoneJudgeTest.judge(e164, null);
    assertThat(verdict.reasons().contains(PhoneReason.FICTITIOUS)).as(why).isEqualTo(fictitious);
    assertThat(verdict.duplicateKey()).as("a key like any other").contains(e164);
  }

  @Test
  void flagsWhatTheLibraryCallsValid() {
    var numbers =
        Suites.json("suspicious-phones.json").get("libphonenumber_calls_these_valid").values();
    numbers.forEachRemaining(number -> {
      // A remark in brackets may follow.
      var e164 = number.asText().replaceFirst(" .*", "");
      assertThat(PhoneJudgeTest.judge(e164, null).reasons())
          .as(e164)
          .containsAnyOf(PhoneReason.JUNK, PhoneReason.FICTITIOUS);
    });
  }

  @Test
  void flagsAtMostOneInTwoHundredRandomValidNumbers() {
    var random = new Random(20_261_122);
    var examples = examples();
    var flagged = new ArrayList<String>();
    var judged = 0;
    while (judged < RANDOM_NUMBERS) {
      var e164 = randomised(examples.get(random.nextInt(examples.size())), random);
      if (isValid(e164)) {
        judged++;
        var reasons = PhoneJudgeTest.judge(e164, null).reasons();
        if (!reasons.isEmpty()) {
          flagged.add(e164 + reasons);
        }
      }
    }
    assertThat(flagged).hasSizeLessThanOrEqualTo(RANDOM_NUMBERS / 200);
  }

  /** Keeps some first digits of an example, where its range is told, and draws all others. */
  private static String randomised(String example, Random random) {
    var code = example.indexOf(' ') + 1;
    var national = example.length() - code;
    var kept = code + random.nextInt(Math.max(1, national - RANDOM_DIGITS + 1));
    var digits = new StringBuilder(example).delete(kept, example.length());
    while (digits.length() < example.length()) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.deleteCharAt(code - 1).toString();
  }

  private static boolean isValid(String e164) {
    try {
      var number = LIBRARY.parse(e164, null);
      return LIBRARY.isValidNumber(number)
          && LIBRARY.format(number, PhoneNumberFormat.E164).equals(e164);
    } catch (NumberParseException none) {
      return false;
    }
  }

  /** An example of each type of each region, a blank after the calling code. */
  private static List<String> examples() {
    var examples = new ArrayList<String>();
    for (var region : LIBRARY.getSupportedRegions()) {
      for (var type : PhoneNumberType.values()) {
        var number = LIBRARY.getExampleNumberForType(region, type);
        if (number != null) {
          examples.add(
              "+%d %s"
                  .formatted(
                      number.getCountryCode(), LIBRARY.getNationalSignificantNumber(number)));
        }
      }
    }
    return examples;
  }
}
