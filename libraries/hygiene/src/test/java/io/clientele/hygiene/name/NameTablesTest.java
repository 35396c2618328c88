package io.clientele.hygiene.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.hygiene.text.Escapes;
import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.Finding;
import io.clientele.hygiene.text.Fix;
import io.clientele.hygiene.text.Reason;
import io.clientele.hygiene.text.TextVerdict;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The rules for names, companies and job titles, as tables. */
class NameTablesTest {
  @ParameterizedTest(name = "{0} {1}: {7}")
  @CsvFileSource(
      resources = "names.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void judgesGivenAndFamilyName(
      @Nullable String given,
      @Nullable String family,
      @Nullable String language,
      @Nullable String reasons,
      @Nullable String fixedGiven,
      @Nullable String fixedFamily,
      @Nullable String elsewhere,
      String why) {
    var verdict =
        NameJudge.shipped()
            .judge(Escapes.read(given), Escapes.read(family), locale(language), _ -> true);
    assertThat(codes(verdict)).as(why).isEqualTo(Escapes.read(reasons));
    assertThat(verdict.fix(Field.GIVEN_NAME).orElse(""))
        .as(why)
        .isEqualTo(Escapes.read(fixedGiven));
    assertThat(verdict.fix(Field.FAMILY_NAME).orElse(""))
        .as(why)
        .isEqualTo(Escapes.read(fixedFamily));
    var again =
        NameJudge.shipped()
            .judge(
                verdict.fix(Field.GIVEN_NAME).orElse(Escapes.read(given)),
                verdict.fix(Field.FAMILY_NAME).orElse(Escapes.read(family)),
                locale(language),
                _ -> true);
    assertThat(again.fixes()).as("what was fixed stays as it is").isEmpty();
    assertThat(elsewhere(verdict, Set.of(Field.GIVEN_NAME, Field.FAMILY_NAME)))
        .as(why)
        .isEqualTo(Escapes.read(elsewhere));
  }

  @ParameterizedTest(name = "{0}: {5}")
  @CsvFileSource(
      resources = "full-names.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void judgesFullNames(
      String full,
      @Nullable String language,
      @Nullable String reasons,
      @Nullable String fixed,
      @Nullable String elsewhere,
      String why) {
    var verdict = NameJudge.shipped().judgeFull(full, locale(language));
    assertThat(codes(verdict)).as(why).isEqualTo(Escapes.read(reasons));
    assertThat(verdict.fix(Field.FULL_NAME).orElse("")).as(why).isEqualTo(Escapes.read(fixed));
    assertThat(elsewhere(verdict, Set.of(Field.FULL_NAME)))
        .as(why)
        .isEqualTo(Escapes.read(elsewhere));
  }

  @ParameterizedTest(name = "{0}: {6}")
  @CsvFileSource(
      resources = "companies.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void judgesCompanies(
      String name,
      @Nullable String language,
      @Nullable String reasons,
      @Nullable String fixed,
      @Nullable String form,
      @Nullable String key,
      String why) {
    var verdict = NameJudge.shipped().judgeCompany(name, locale(language), _ -> true);
    assertThat(codes(verdict)).as(why).isEqualTo(Escapes.read(reasons));
    assertThat(verdict.fix(Field.COMPANY).orElse("")).as(why).isEqualTo(Escapes.read(fixed));
    assertThat(CompanyName.legalForm(name).orElse("")).as(why).isEqualTo(Escapes.read(form));
    assertThat(CompanyName.key(name)).as(why).isEqualTo(Escapes.read(key));
  }

  @ParameterizedTest(name = "{0}: {4}")
  @CsvFileSource(
      resources = "job-titles.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void judgesJobTitles(
      String title,
      @Nullable String language,
      @Nullable String reasons,
      @Nullable String fixed,
      String why) {
    var verdict = NameJudge.shipped().judgeJobTitle(title, locale(language), _ -> true);
    assertThat(codes(verdict)).as(why).isEqualTo(Escapes.read(reasons));
    assertThat(verdict.fix(Field.JOB_TITLE).orElse("")).as(why).isEqualTo(Escapes.read(fixed));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvFileSource(resources = "keys.csv", numLinesToSkip = 1)
  void makesKeysThatMeetAcrossAlphabets(String name, String latin, String key, String why) {
    assertThat(NameKey.latin(name)).as(why).isEqualTo(latin);
    assertThat(NameKey.of(name)).as(why).isEqualTo(key);
  }

  private static Locale locale(@Nullable String language) {
    return language == null ? Locale.ROOT : Locale.forLanguageTag(language);
  }

  private static String codes(TextVerdict verdict) {
    return verdict.findings().stream()
        .map(Finding::reason)
        .map(Reason::code)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String elsewhere(TextVerdict verdict, Set<Field> own) {
    return verdict.fixes().stream()
        .filter(fix -> !own.contains(fix.field()))
        .map(NameTablesTest::show)
        .collect(Collectors.joining(" "));
  }

  private static String show(Fix fix) {
    return fix.field().key() + "=" + fix.value();
  }
}
