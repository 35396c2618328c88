package io.clientele.analytics.stay;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.analytics.pipeline.Direction;
import io.clientele.analytics.pipeline.Pipeline;
import io.clientele.contracts.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
  private static final UUID DEAL = UUID.randomUUID();
  private static final UUID SALES = UUID.randomUUID();
  private static final UUID RENEWALS = UUID.randomUUID();
  private static final Instant MONDAY = Instant.parse("2026-02-02T00:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-02-06T00:00:00Z");
  private static final List<String> STAGES = List.of("prospecting", "engaging", "won", "lost");
  private static final Map<UUID, Pipeline> PIPELINES =
      Map.of(
          SALES,
          new Pipeline(
              SALES,
              "Sales",
              List.of(
                  new Stage("prospecting", "Prospecting", Stage.Kind.OPEN, 0),
                  new Stage("engaging", "Engaging", Stage.Kind.OPEN, 1),
                  new Stage("won", "Won", Stage.Kind.WON, 2),
                  new Stage("lost", "Lost", Stage.Kind.LOST, 3))));

  @Test
  void staysFromEnteringAStageToEnteringTheNext() {
    var stays = stays(move(1, "engaging", MONDAY), move(2, "won", FRIDAY));
    assertThat(stays).extracting(Stay::stage).containsExactly("engaging", "won");
    assertThat(stays).extracting(Stay::entered).containsExactly(MONDAY, FRIDAY);
    assertThat(stays).extracting(Stay::leftAt).containsExactly(FRIDAY, null);
    assertThat(stays).extracting(Stay::nextStage).containsExactly("won", null);
    assertThat(stays).extracting(Stay::direction).containsExactly(Direction.WON, Direction.STILL);
    assertThat(stays).extracting(Stay::entry).containsExactly(true, false);
  }

  @Test
  void goesByTheSequenceWhenTimesAreTiedOrWrong() {
    var stays =
        stays(move(3, "won", MONDAY), move(1, "prospecting", FRIDAY), move(2, "engaging", MONDAY));
    assertThat(stays).extracting(Stay::stage).containsExactly("prospecting", "engaging", "won");
    assertThat(stays).extracting(Stay::sequence).containsExactly(1L, 2L, 3L);
  }

  @Test
  void startsAnotherStayWhenADealComesBack() {
    var stays =
        stays(
            move(1, "prospecting", MONDAY),
            move(2, "engaging", MONDAY),
            move(3, "prospecting", FRIDAY),
            move(4, "engaging", FRIDAY));
    assertThat(stays)
        .extracting(Stay::direction)
        .containsExactly(Direction.FORWARD, Direction.BACK, Direction.FORWARD, Direction.STILL);
    assertThat(stays).extracting(Stay::number).containsExactly(1, 2, 3, 4);
  }

  @Test
  void makesNoStayOfEnteringTheStageItIsIn() {
    var stays = stays(move(1, "engaging", MONDAY), move(2, "engaging", FRIDAY));
    assertThat(stays).singleElement().extracting(Stay::entered).isEqualTo(MONDAY);
  }

  @Test
  void keepsAStayOfUnknownTimeAndOpensTheDealAtTheFirstKnownOne() {
    var stays = stays(move(1, "prospecting", null), move(2, "engaging", FRIDAY));
    assertThat(stays).extracting(Stay::entered).containsExactly(null, FRIDAY);
    assertThat(stays).extracting(Stay::opened).containsExactly(FRIDAY, FRIDAY);
    assertThat(stays(move(1, "prospecting", null)))
        .singleElement()
        .extracting(Stay::opened)
        .isNull();
  }

  @Test
  void leavesForAnotherPipelineAndEntersThere() {
    var stays = stays(move(1, "engaging", MONDAY), moveIn(RENEWALS, 2, "engaging", FRIDAY));
    assertThat(stays).extracting(Stay::direction).containsExactly(Direction.LEFT, Direction.STILL);
    assertThat(stays).extracting(Stay::nextPipeline).containsExactly(RENEWALS, null);
    assertThat(stays).extracting(Stay::entry).containsExactly(true, true);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void givesTheSameStaysInWhateverOrderMovesArrive(long seed) {
    var random = new Random(seed);
    var moves = new ArrayList<Move>();
    for (int n = 1; n <= 30; n++) {
      var at = random.nextInt(4) == 0 ? null : MONDAY.plus(Duration.ofHours(random.nextInt(50)));
      moves.add(
          moveIn(
              random.nextInt(8) == 0 ? RENEWALS : SALES,
              n,
              STAGES.get(random.nextInt(STAGES.size())),
              at));
    }
    var stays = History.stays(moves, PIPELINES);
    Collections.shuffle(moves, random);
    assertThat(History.stays(moves, PIPELINES)).isEqualTo(stays);
    assertThat(stays.stream().filter(stay -> stay.direction() == Direction.STILL))
        .containsExactly(stays.getLast());
    for (int n = 1; n < stays.size(); n++) {
      assertThat(stays.get(n).stage()).isEqualTo(stays.get(n - 1).nextStage());
      assertThat(stays.get(n).entered()).isEqualTo(stays.get(n - 1).leftAt());
    }
  }

  private static List<Stay> stays(Move... moves) {
    return History.stays(List.of(moves), PIPELINES);
  }

  private static Move move(long sequence, String stage, @Nullable Instant at) {
    return moveIn(SALES, sequence, stage, at);
  }

  private static Move moveIn(UUID pipeline, long sequence, String stage, @Nullable Instant at) {
    return new Move(
        UUID.randomUUID(), DEAL, pipeline, stage, at, MONDAY, sequence, null, null, null, null);
  }
}
