package io.clientele.hygiene.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.hygiene.address.AddressReason;
import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.Fix;
import io.clientele.hygiene.text.Reason;
import io.clientele.hygiene.text.Standing;
import io.clientele.hygiene.text.TextReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameJudgeTest {
  private static final NameJudge JUDGE = NameJudge.shipped();

  @Test
  void showsTheReadmesExample() {
    var verdict = JUDGE.judge("LOVELACE, ADA", "");
    assertThat(verdict.has(NameReason.FAMILY_FIRST)).isTrue();
    assertThat(verdict.has(TextReason.ALL_CAPS)).isTrue();
    assertThat(verdict.fixes())
        .containsExactly(new Fix(Field.GIVEN_NAME, "Ada"), new Fix(Field.FAMILY_NAME, "Lovelace"));
  }

  @Test
  void fixesOnlyWhatMayBeFixed() {
    var verdict =
        JUDGE.judge("ADA 😀", "Lovelace", Locale.ROOT, reason -> reason == TextReason.EMOJI);
    assertThat(verdict.has(TextReason.ALL_CAPS)).isTrue();
    assertThat(verdict.has(TextReason.BLANKS)).isTrue();
    assertThat(verdict.fix(Field.GIVEN_NAME)).contains("ADA ");
  }

  @Test
  void judgesByTheWorstFinding() {
    assertThat(JUDGE.judge("Ada", "Lovelace").standing()).isEqualTo(Standing.FINE);
    assertThat(JUDGE.judge("A.", "Lovelace").standing()).isEqualTo(Standing.INCOMPLETE);
    assertThat(JUDGE.judge("A.", "LOVELACE").standing()).isEqualTo(Standing.UNTIDY);
    assertThat(JUDGE.judge("ADA", "Test").standing()).isEqualTo(Standing.SUSPICIOUS);
    assertThat(JUDGE.judge("ASDF", "Test").standing()).isEqualTo(Standing.WRONG);
  }

  @Test
  void offersNothingForWhatIsTooLong() {
    var verdict = JUDGE.judge("A".repeat(1001), "LOVELACE");
    assertThat(verdict.has(TextReason.TOO_LONG)).isTrue();
    assertThat(verdict.fixes()).isEmpty();
    assertThat(JUDGE.judge("Aa".repeat(51), "Lovelace").has(TextReason.TOO_LONG)).isTrue();
  }

  @Test
  void takesNewerListsAndNamesTheirVersion(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("version.txt"), "2027-01-01");
    Files.writeString(folder.resolve("test-words.txt"), "# words\nlovelace\n");
    var judge = new NameJudge(NameLists.load(folder));
    assertThat(judge.judgeCompany("Lovelace", Locale.ROOT, _ -> true).has(NameReason.TEST_RECORD))
        .isTrue();
    assertThat(judge.judgeJobTitle("Lovelace", Locale.ROOT, _ -> true).has(NameReason.TEST_RECORD))
        .isTrue();
    var verdict = judge.judge("Ada", "Lovelace");
    assertThat(verdict.has(NameReason.TEST_WORD)).isTrue();
    assertThat(judge.judge("Dr. Ada", "King").has(NameReason.HONORIFIC)).as("as shipped").isTrue();
    assertThat(verdict.listsVersion())
        .startsWith("2027-01-01.")
        .isNotEqualTo(NameLists.shipped().version());
  }

  @ParameterizedTest
  @CsvSource({"particles, 'van  +nl'", "lookalikes, a"})
  void namesTheLineThatIsMalformed(String list, String line, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve(list + ".txt"), line);
    assertThatThrownBy(() -> NameLists.load(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(list + ".txt: \"" + line + "\"");
  }

  @Test
  void explainsEveryReasonInASentenceUnderACodeOfItsOwn() {
    var reasons =
        Stream.<Reason[]>of(TextReason.values(), NameReason.values(), AddressReason.values())
            .flatMap(Arrays::stream)
            .toList();
    assertThat(reasons).extracting(Reason::code).doesNotHaveDuplicates();
    for (var reason : reasons) {
      assertThat(reason.sentence()).as(reason.code()).endsWith(".");
      assertThat(reason.standing()).as(reason.code()).isNotEqualTo(Standing.FINE);
    }
  }
}
