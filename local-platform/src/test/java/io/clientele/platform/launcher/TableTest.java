package io.clientele.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.launcher.PartStatus.Phase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final PartStatus READY =
      new PartStatus("contacts", Phase.READY, "http://127.0.0.1:8081", 4.25, 7, "");
  private static final PartStatus WAITING = new PartStatus("relay", Phase.WAITING, "", 0, 0, "");

  @Test
  void linesColumnsUpWithNumbersToTheRight() {
    assertThat(new Table("TOPIC", "ROWS").row("contact", "7").row("deal", "1,200").lines())
        .containsExactly("  TOPIC    ROWS", "  contact      7", "  deal     1,200");
  }

  @Test
  void showsEveryPartWithItsStateSecondsAndAddress() {
    assertThat(PartTable.lines(List.of(READY, WAITING)))
        .containsExactly(
            "  PART      STATE    SECONDS  ADDRESS",
            "  contacts  ready        4.3  http://127.0.0.1:8081",
            "  relay     waiting");
  }

  @Test
  void redrawsTheTableInPlaceOnATerminal() {
    var out = new ByteArrayOutputStream();
    var screen = new Screen(new PrintStream(out, true, StandardCharsets.UTF_8), true);
    screen.show(List.of(WAITING));
    screen.show(List.of(WAITING));
    assertThat(out.toString(StandardCharsets.UTF_8)).containsOnlyOnce("\u001b[2A");
  }

  @Test
  void writesOneLinePerChangeWhereThereIsNoTerminal() {
    var out = new ByteArrayOutputStream();
    var screen = new Screen(new PrintStream(out, true, StandardCharsets.UTF_8), false);
    screen.show(List.of(READY, WAITING));
    screen.show(List.of(READY, WAITING));
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(1)
        .first()
        .asString()
        .contains("contacts")
        .contains("ready");
  }
}
