package io.clientele.hygiene.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTest {
  @ParameterizedTest(name = "{0}: {6}")
  @CsvFileSource(
      resources = "readings.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void saysWhatAnAddressIsGoodForAndWhatIsWrongWhere(
      String entered,
      String category,
      String code,
      int position,
      @Nullable String mailbox,
      @Nullable String suggestion,
      String why) {
    var verdict = EmailJudge.shipped().judge(Escapes.read(entered));
    var diagnosis = verdict.diagnosis();
    assertThat(diagnosis.code()).as(why).isEqualTo(code);
    assertThat(diagnosis.category().code()).as(why).isEqualTo(category);
    assertThat(diagnosis.position()).as(why).isEqualTo(position);
    assertThat(diagnosis.paragraph()).matches("RFC \\d+ §[\\d.]+");
    assertThat(verdict.mailbox().map(Mailbox::normalized).orElse(null))
        .as(why)
        .isEqualTo(mailbox == null ? null : Escapes.read(mailbox));
    assertThat(verdict.suggestion().orElse(null)).as(why).isEqualTo(suggestion);
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACT, true, true, true",
    "ENVELOPE, false, true, true",
    "HEADER, false, false, true",
    "OBSOLETE, false, false, true",
    "IMPOSSIBLE, false, false, false",
    "BROKEN, false, false, false"
  })
  void readsMoreGenerouslyFromContactToHeader(
      Category category, boolean contact, boolean smtp, boolean header) {
    assertThat(Reading.CONTACT.accepts(category)).isEqualTo(contact);
    assertThat(Reading.SMTP.accepts(category)).isEqualTo(smtp);
    assertThat(Reading.HEADER.accepts(category)).isEqualTo(header);
  }

  @Test
  void explainsEveryFaultInASentenceAndByAParagraph() {
    for (var fault : EmailFault.values()) {
      assertThat(fault.sentence()).as(fault.code()).endsWith(".");
      assertThat(fault.paragraph()).as(fault.code()).matches("RFC \\d+ §[\\d.]+");
      assertThat(fault.category()).as(fault.code()).isNotEqualTo(Category.CONTACT);
    }
  }
}
