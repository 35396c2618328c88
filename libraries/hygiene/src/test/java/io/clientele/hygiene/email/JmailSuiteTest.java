package io.clientele.hygiene.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the Java library jmail, which reads addresses as message headers do. */
class JmailSuiteTest {
  private static final Set<String> DIFFERENCES = differences();

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  void readsHeadersAsTheRfcsDo(String expectation, String address) {
    var verdict = EmailJudge.shipped().judge(address);
    var expected = expectation.equals("valid") != DIFFERENCES.contains(address);
    assertThat(verdict.accepts(Reading.HEADER))
        .as(verdict.diagnosis().toString())
        .isEqualTo(expected);
  }

  static Stream<Arguments> cases() {
    var suite = Suites.json("jmail/cases.json");
    return Stream.of("valid", "invalid")
        .flatMap(kind ->
            StreamSupport.stream(suite.get(kind).spliterator(), false)
                .map(row -> Arguments.of(kind, row.get(1).asText())));
  }

  private static Set<String> differences() {
    try (var in = JmailSuiteTest.class.getResourceAsStream("jmail-differences.csv")) {
      var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
      return Arrays.stream(lines)
          .skip(1)
          .map(line -> Escapes.read(line.substring(0, line.indexOf(','))))
          .collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
