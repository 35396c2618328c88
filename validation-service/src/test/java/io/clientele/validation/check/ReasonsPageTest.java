package io.clientele.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.FieldVerdict.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page docs/reasons.md says what the code says. */
class ReasonsPageTest {
  private static final Path PAGE = Path.of("../docs/reasons.md");
  private static final Path FRESH = Path.of("target/reasons.md");
  private static final String BEGINNING =
      """
      # What verdicts can say
      Every reason has a stable code and a sentence for the person who typed the value; new ones may
      come. `GET /api/v1/validation/reasons` answers with the same list. Codes are unique among those
      about the same.

      ## Reserved values
      No mail is sent below `.example` (RFC 2606) and nobody has these numbers (Ofcom keeps them for
      drama). They choose their own verdict, with the reason `sandbox`, so that what shows verdicts
      can be tested. A tag makes as many addresses as are wanted: `risky+7@sandbox.example`.

      | value | verdict | state |
      |---|---|---|
      """;

  private static String page() {
    var all = ReasonsView.all();
    return BEGINNING
        + all.sandbox().stream().map(ReasonsPageTest::row).collect(Collectors.joining())
        + all.reasons().stream()
            .map(ReasonsView.ReasonView::about)
            .distinct()
            .map(about -> section(all, about))
            .collect(Collectors.joining());
  }

  private static String row(ReasonsView.SandboxView value) {
    return "| `%s` | %s | %s |%n"
        .formatted(
            value.value(), value.verdict(), value.state() == State.FINAL ? "final" : "pending");
  }

  private static String section(ReasonsView all, String about) {
    var title = about.substring(0, 1).toUpperCase(Locale.ROOT) + about.substring(1);
    return "%n## %s%n| code | sentence |%n|---|---|%n".formatted(title)
        + all.reasons().stream()
            .filter(reason -> reason.about().equals(about))
            .map(reason -> "| `%s` | %s |%n".formatted(reason.code(), reason.sentence()))
            .collect(Collectors.joining());
  }

  @Test
  void holdsEveryReasonWithItsSentence() throws IOException {
    Files.writeString(FRESH, page());

    assertThat(PAGE).as("copy %s there", FRESH).hasSameTextualContentAs(FRESH);
  }
}
