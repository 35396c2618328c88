package io.clientele.hygiene.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.clientele.hygiene.email.Suites;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every region's examples of every type are read as the phone library reads them, or better. */
class ExampleNumbersTest {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  private record Example(String region, PhoneNumber number) {
    /** Numbers of no country have only the international form. */
    boolean hasNationalForm() {
      return !region.equals(PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsEveryFormAsTheLibraryDoes(PhoneNumberFormat format) throws NumberParseException {
    var examples = examples();
    assertThat(examples).hasSizeGreaterThan(1_000);
    for (var example : examples) {
      if (format == PhoneNumberFormat.NATIONAL && !example.hasNationalForm()) {
        continue;
      }
      var text = LIBRARY.format(example.number(), format);
      var theirs = LIBRARY.parse(text, example.region());
      var ours = judge(text, PhoneContext.of(example.region()));
      assertThat(ours.standing() == PhoneStanding.VALID || hasJunk(ours))
          .as("%s %s", example.region(), text)
          .isEqualTo(LIBRARY.isValidNumber(theirs));
      assertThat(ours.type().name()).as(text).isEqualTo(LIBRARY.getNumberType(theirs).name());
      assertThat(ours.region()).as(text).isEqualTo(LIBRARY.getRegionCodeForNumber(theirs));
      assertThat(ours.e164()).as(text).isEqualTo(LIBRARY.format(theirs, PhoneNumberFormat.E164));
    }
  }

  @Test
  void comesBackFromEveryFormItShows() {
    for (var example : examples()) {
      var e164 = LIBRARY.format(example.number(), PhoneNumberFormat.E164);
      var whole = judge(e164, PhoneContext.unknown());
      assertThat(whole.e164()).isEqualTo(e164);
      assertThat(whole.rfc3966())
          .isEqualTo(LIBRARY.format(example.number(), PhoneNumberFormat.RFC3966));
      for (var form : List.of(whole.international(), whole.rfc3966())) {
        assertThat(judge(form, PhoneContext.unknown()).e164()).as(form).isEqualTo(e164);
      }
      if (example.hasNationalForm()) {
        assertThat(judge(whole.national(), PhoneContext.of(example.region())).e164())
            .as(whole.national())
            .isEqualTo(e164);
      }
    }
  }

  @Test
  void readsThePublishedExamples() throws NumberParseException {
    var read = 0;
    var rows = Suites.lines("libphonenumber/examples.csv");
    assertThat(rows).hasSizeGreaterThan(1_000);
    for (var row : rows.subList(1, rows.size())) {
      var column = row.split(",", -1);
      var e164 = "+" + column[0] + column[3];
      var theirs = LIBRARY.parse(e164, null);
      if (LIBRARY.isValidNumber(theirs)) {
        var whole = judge(e164, PhoneContext.unknown());
        assertThat(whole.e164()).as(row).isEqualTo(e164);
        assertThat(whole.type().name()).as(row).isEqualTo(LIBRARY.getNumberType(theirs).name());
        read += whole.type().name().equals(column[2]) ? 1 : 0;
      }
    }
    assertThat(read).as("of the published type").isGreaterThan(rows.size() * 9 / 10);
  }

  private static List<Example> examples() {
    var examples = new ArrayList<Example>();
    for (var region : LIBRARY.getSupportedRegions()) {
      for (var type : PhoneNumberType.values()) {
        var number = LIBRARY.getExampleNumberForType(region, type);
        if (number != null) {
          examples.add(new Example(region, number));
        }
      }
    }
    for (var code : LIBRARY.getSupportedGlobalNetworkCallingCodes()) {
      examples.add(
          new Example(
              PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY,
              LIBRARY.getExampleNumberForNonGeoEntity(code)));
    }
    return examples;
  }

  private static PhoneVerdict.Whole judge(String text, PhoneContext context) {
    var verdict = PhoneJudge.shipped().judge(text, context);
    assertThat(verdict).as(text).isInstanceOf(PhoneVerdict.Whole.class);
    return (PhoneVerdict.Whole) verdict;
  }

  private static boolean hasJunk(PhoneVerdict verdict) {
    return verdict.reasons().contains(PhoneReason.JUNK);
  }
}
