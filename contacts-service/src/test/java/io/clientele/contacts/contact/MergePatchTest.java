package io.clientele.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table of RFC 7396, appendix A. */
class MergePatchTest {
  private final ObjectMapper json = new ObjectMapper();

  @ParameterizedTest(name = "{3}")
  @CsvFileSource(
      resources = "merge-patch.csv",
      numLinesToSkip = 1,
      delimiter = ';',
      quoteCharacter = '~')
  void mergesAsTheStandardSays(String target, String patch, String result, String why)
      throws Exception {
    assertThat(MergePatch.apply(json.readTree(target), json.readTree(patch)))
        .as(why)
        .isEqualTo(json.readTree(result));
  }
}
