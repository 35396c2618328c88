package io.clientele.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemPageTest {
  @Test
  void showsThePagesAsTheyAreMeant() {
    var html = ProblemPage.html("stale", "# Stale\n`412` - a <b>\n\n**What to do.** Read again.\n");

    assertThat(html)
        .contains("<h1>Stale</h1>")
        .contains("<p><code>412</code> - a &lt;b></p>")
        .contains("<b>What to do.</b> Read again.");
  }

  @Test
  void hasTheDocumentedPagesWithIt() throws IOException {
    try (var pages = Files.list(Path.of("../docs/problems"))) {
      assertThat(pages)
          .isNotEmpty()
          .allSatisfy(page ->
              assertThat(getClass().getResource("/problems/" + page.getFileName())).isNotNull());
    }
  }
}
