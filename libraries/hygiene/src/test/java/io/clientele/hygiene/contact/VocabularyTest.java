package io.clientele.hygiene.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The codes that leave the library. */
class VocabularyTest {
  @ParameterizedTest
  @EnumSource
  void hasACodeAndASentenceForEveryReason(Vocabulary vocabulary) {
    assertThat(vocabulary.entries()).extracting(Vocabulary.Entry::code).doesNotHaveDuplicates();
    assertThat(vocabulary.entries())
        .isNotEmpty()
        .allSatisfy(entry -> {
          assertThat(entry.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
          assertThat(entry.sentence()).matches("(?s)[A-Z].*\\.");
        });
  }
}
