package io.clientele.hygiene.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.hygiene.address.PostalAddress;
import io.clientele.hygiene.text.Standing;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ContactJudgeTest {
  private static final ContactJudge JUDGE = ContactJudge.shipped();

  @ParameterizedTest(name = "{0} {1}: {6}")
  @CsvFileSource(resources = "parts.csv", numLinesToSkip = 1, nullValues = "-")
  void tellsEveryPartAlike(
      String field,
      String value,
      String standing,
      @Nullable String remarks,
      @Nullable String corrections,
      @Nullable String key,
      String why) {
    var part = JUDGE.judge(Entries.of(field, value)).parts().getFirst();

    assertThat(part.standing().code()).as(why).isEqualTo(standing);
    assertThat(
            part.remarks().stream()
                .map(remark -> remark.pointer() + " " + remark.code())
                .collect(Collectors.joining("; ")))
        .as(why)
        .isEqualTo(remarks == null ? "" : remarks);
    assertThat(corrections(part)).as(why).isEqualTo(corrections == null ? "" : corrections);
    assertThat(part.forms().get("key")).as(why).isEqualTo(key);
  }

  private static String corrections(PartVerdict part) {
    return part.corrections().stream()
        .map(correction ->
            "%s=%s (%s: %s)"
                .formatted(
                    correction.pointer(),
                    correction.value(),
                    correction.application().code(),
                    String.join(" ", correction.reasons())))
        .collect(Collectors.joining("; "));
  }

  @Test
  void newerListsOfAFolderDecide(@TempDir Path folder) throws IOException {
    write(folder, "email/disposable.txt", "throwaway.example");
    write(folder, "phone/fictitious.txt", "+44 20 7031 3xxx");
    write(folder, "name/test-words.txt", "lovelace");
    write(folder, "address/country-names.txt", "Atlantis\tGR");
    var judge = ContactJudge.load(folder);
    var verdict =
        judge.judge(
            ContactEntry.empty()
                .named("Ada", "Lovelace")
                .mailed("ada@throwaway.example")
                .called(new PhoneEntry("020 7031 3000", "GB"))
                .living(PostalAddress.of("1 Main St", "", "Athens", "", "104 31", "Atlantis")));

    assertThat(verdict.remarks())
        .extracting(Remark::code)
        .contains("disposable", "fictitious", "test-word", "country-name");
    assertThat(verdict.parts().getLast().forms().get("oneLine")).endsWith("Greece");
    assertThat(judge.versions().values()).doesNotContainAnyElementsOf(JUDGE.versions().values());
    assertThat(verdict.versions().values()).containsAll(judge.versions().values());
  }

  @Test
  void listsThatNobodyAsksForAreAMistake(@TempDir Path folder) throws IOException {
    write(folder, "emails/disposable.txt", "throwaway.example");
    assertThatThrownBy(() -> ContactJudge.load(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("emails: lists are in the folders [email,");
  }

  private static void write(Path folder, String name, String line) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), line + "\n");
  }

  @Test
  void judgesOnlyWhatIsGivenInItsOrder() {
    assertThat(JUDGE.judge(ContactEntry.empty()).parts()).isEmpty();
    assertThat(JUDGE.judge(ContactEntry.empty()).standing()).isEqualTo(Standing.FINE);
    assertThat(JUDGE.judge(Entries.whole()).parts())
        .extracting(PartVerdict::pointer)
        .containsExactly(
            "/emails/0/value",
            "/emails/1/value",
            "/phones/0/value",
            "",
            "/company/name",
            "/jobTitle",
            "/address");
  }

  @Test
  void isAsGoodAsItsWorstPart() {
    var good = ContactEntry.empty().mailed("ada@example.org");
    assertThat(JUDGE.judge(good).standing()).isEqualTo(Standing.FINE);
    assertThat(JUDGE.judge(good.named("Ada", "LOVELACE")).standing()).isEqualTo(Standing.UNTIDY);
    assertThat(JUDGE.judge(good.mailed("ada@example.org", "a@b@c")).standing())
        .isEqualTo(Standing.WRONG);
  }

  @Test
  void readsNumbersByTheCountryOfTheAddressHoweverItIsWritten() {
    var london =
        ContactEntry.empty()
            .called(new PhoneEntry("020 7031 3000", null))
            .living(PostalAddress.of(null, null, "London", null, null, "Großbritannien"));
    assertThat(JUDGE.judge(london).parts().getFirst().forms())
        .containsEntry("key", "+442070313000");
  }

  @Test
  void judgesAFullNameOnlyIfItSaysMore() {
    assertThat(JUDGE.judge(Entries.full("Ada", "Lovelace", "Ada Lovelace")).parts()).hasSize(1);
    assertThat(JUDGE.judge(Entries.full("Ada", "Lovelace", "ADA KING")).parts())
        .extracting(PartVerdict::field)
        .containsExactly("name", "fullName");
  }

  @Test
  void namesTheVersionsOfAllThatWasAsked() {
    assertThat(JUDGE.judge(Entries.whole()).versions())
        .containsOnlyKeys("policy", "emails", "phones", "name", "company", "jobTitle", "address")
        .doesNotContainValue("")
        .containsEntry("policy", FixPolicy.shipped().version());
  }

  @Test
  void correctsByItselfOnlyWhatThePolicySays() throws IOException {
    var entered = ContactEntry.empty().named("ADA ", "Lovelace");
    var bold = FixPolicy.read(new StringReader("version=2\nname.*=automatic\ntext.*=automatic"));
    var shy = FixPolicy.read(new StringReader("version=3\ntext.all-caps=off"));

    assertThat(JUDGE.with(bold).judge(entered).corrections())
        .containsExactly(
            new Correction(
                "/givenName", "Ada", List.of("blanks", "all-caps"), Application.AUTOMATIC));
    assertThat(JUDGE.with(shy).judge(entered).corrections())
        .containsExactly(
            new Correction("/givenName", "ADA", List.of("blanks"), Application.SUGGESTED));
    assertThat(JUDGE.with(shy).judge(entered).remarks())
        .extracting(Remark::code)
        .contains("all-caps");
  }

  @Test
  void neverChoosesBetweenSeveralNumbers() throws IOException {
    var bold = FixPolicy.read(new StringReader("version=2\nphone.*=automatic"));
    var two = ContactEntry.empty().called(new PhoneEntry("020 7031 3000 / 07911 123456", "GB"));

    assertThat(JUDGE.with(bold).judge(two).corrections())
        .hasSize(2)
        .extracting(Correction::application)
        .containsOnly(Application.SUGGESTED);
  }
}
