package io.clientele.validation.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
  @Test
  void givesEachLineAndTheLastWithoutAnEnd() throws IOException {
    var lines = new BoundedLines(new ByteArrayInputStream("one\n\ntwo".getBytes(UTF_8)));

    assertThat(lines.next().orElseThrow().bytes()).asString(UTF_8).isEqualTo("one");
    assertThat(lines.next().orElseThrow().isBlank()).isTrue();
    assertThat(lines.next().orElseThrow().bytes()).asString(UTF_8).isEqualTo("two");
    assertThat(lines.next()).isEmpty();
  }

  @Test
  void aLineThatIsTooLongIsCutAndTheNextIsWhole() throws IOException {
    var text = "x".repeat(BoundedLines.LONGEST + 5) + "\nnext\n";
    var lines = new BoundedLines(new ByteArrayInputStream(text.getBytes(UTF_8)));

    var first = lines.next().orElseThrow();
    assertThat(first.whole()).isFalse();
    assertThat(first.bytes()).hasSize(BoundedLines.LONGEST);
    assertThat(lines.next().orElseThrow().bytes()).asString(UTF_8).isEqualTo("next");
  }
}
