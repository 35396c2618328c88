package io.clientele.analytics.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.Stage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineTest {
  private static final Pipeline PIPELINE =
      new Pipeline(
          UUID.randomUUID(),
          "Sales",
          List.of(
              new Stage("lost", "Lost", Stage.Kind.LOST, 5),
              new Stage("prospecting", "Prospecting", Stage.Kind.OPEN, 0),
              new Stage("engaging", "Engaging", Stage.Kind.OPEN, 1),
              new Stage("parked", "Parked", Stage.Kind.LOST, 2),
              new Stage("offer", "Offer", Stage.Kind.OPEN, 3),
              new Stage("won", "Won", Stage.Kind.WON, 4)));

  @ParameterizedTest
  @CsvSource({
    "prospecting, engaging, FORWARD, the next stage",
    "prospecting, offer, SKIP, engaging was left out",
    "engaging, offer, FORWARD, a closed stage in between is not left out",
    "prospecting, won, WON, winning counts more than what was left out",
    "engaging, prospecting, BACK, an earlier stage",
    "engaging, lost, LOST, lost",
    "engaging, parked, LOST, every stage that means lost",
    "won, engaging, BACK, a closed deal was opened again",
    "parked, offer, BACK, though the stage is later",
    "lost, won, WON, won after all",
    "won, lost, LOST, lost after all",
    "engaging, gone, LEFT, the pipeline has no such stage",
    "gone, won, LEFT, the pipeline has no such stage any more",
  })
  void knowsWhichWayAMoveWent(String from, String to, Direction way, String why) {
    assertThat(PIPELINE.way(from, to)).as(why).isEqualTo(way);
  }
}
