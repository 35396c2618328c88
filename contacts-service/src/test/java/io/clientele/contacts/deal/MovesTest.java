package io.clientele.contacts.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.DealMove;
import io.clientele.contracts.Stage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MovesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-02-02T00:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-02-06T00:00:00Z");
  private static final Stage PROSPECTING =
      new Stage("prospecting", "Prospecting", Stage.Kind.OPEN, 1);
  private static final Stage ENGAGING = new Stage("engaging", "Engaging", Stage.Kind.OPEN, 2);
  private static final Stage WON = new Stage("won", "Won", Stage.Kind.WON, 3);

  @Test
  void countsTheMovesOfADealFromOne() {
    var moved = through(entry(ENGAGING, MONDAY), entry(WON, FRIDAY));

    assertThat(moved.facts()).extracting(DealMove::sequence).containsExactly(1L, 2L);
    assertThat(moved.facts()).extracting(DealMove::fromStage).containsExactly(null, "engaging");
    assertThat(moved.deal().moves()).isEqualTo(2);
  }

  @Test
  void isOpenedAtItsFirstAndClosedAtItsLastMove() {
    var moved = through(entry(ENGAGING, MONDAY), entry(WON, FRIDAY)).deal();

    assertThat(moved.openedAt()).isEqualTo(MONDAY);
    assertThat(moved.closedAt()).isEqualTo(FRIDAY);
    assertThat(moved.stage()).isEqualTo("won");
  }

  @Test
  void isNoLongerClosedWhenItIsOpenedAgain() {
    var reopened = through(entry(WON, MONDAY), entry(ENGAGING, FRIDAY)).deal();

    assertThat(reopened.closedAt()).isNull();
    assertThat(reopened.openedAt()).isEqualTo(MONDAY);
  }

  @Test
  void keepsAMoveWhoseTimeNobodyKnows() {
    var moved = through(new StageEntry(PROSPECTING, null));

    assertThat(moved.facts()).singleElement().extracting(DealMove::at).isNull();
    assertThat(moved.deal().openedAt()).isNull();
  }

  @Test
  void makesNoMoveOfEnteringTheStageItIsIn() {
    assertThat(through(entry(ENGAGING, MONDAY), entry(ENGAGING, FRIDAY)).facts()).hasSize(1);
  }

  private static StageEntry entry(Stage stage, Instant at) {
    return new StageEntry(stage, at);
  }

  private static Moves through(StageEntry... entries) {
    var terms = new DealTerms("Deal", null, null, null, null, null);
    var first = entries[0].stage().key();
    var deal =
        new Deal(
            UUID.randomUUID(),
            1,
            UUID.randomUUID(),
            first,
            terms,
            List.of(),
            NOW,
            NOW,
            null,
            null,
            0);
    return Moves.through(deal, true, List.of(entries), UUID::randomUUID, NOW);
  }
}
