package io.clientele.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contacts.deal.StageEntry;
import io.clientele.contacts.pipeline.Pipeline;
import io.clientele.contracts.PipelineState;
import io.clientele.contracts.Stage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DealRowTest {
  private static final Instant MONDAY = Instant.parse("2017-01-02T00:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2017-01-03T00:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2017-01-06T00:00:00Z");
  private static final Stage PROSPECTING =
      new Stage("prospecting", "Prospecting", Stage.Kind.OPEN, 1);
  private static final Stage ENGAGING = new Stage("engaging", "Engaging", Stage.Kind.OPEN, 2);
  private static final Stage WON = new Stage("won", "Won", Stage.Kind.WON, 3);
  private static final Stage LOST = new Stage("lost", "Lost", Stage.Kind.LOST, 4);
  private static final Pipeline SALES =
      new Pipeline(
          PipelineState.SALES,
          1,
          "sales",
          "Sales",
          List.of(PROSPECTING, ENGAGING, WON, LOST),
          MONDAY,
          MONDAY);

  @Test
  void movesAWonDealThroughEngaging() {
    assertThat(new DealRow(null, MONDAY, FRIDAY).entries(SALES, WON))
        .containsExactly(new StageEntry(ENGAGING, MONDAY), new StageEntry(WON, FRIDAY));
  }

  @Test
  void knowsOnlyThatADatelessProspectIsThere() {
    assertThat(new DealRow(null, null, null).entries(SALES, PROSPECTING))
        .containsExactly(new StageEntry(PROSPECTING, null));
  }

  @Test
  void leavesAnEngagedDealWhereItIs() {
    assertThat(new DealRow(null, MONDAY, null).entries(SALES, ENGAGING))
        .containsExactly(new StageEntry(ENGAGING, MONDAY));
  }

  @Test
  void startsInTheFirstStageWhenItsBeginningIsKnown() {
    assertThat(new DealRow(MONDAY, TUESDAY, FRIDAY).entries(SALES, LOST))
        .containsExactly(
            new StageEntry(PROSPECTING, MONDAY),
            new StageEntry(ENGAGING, TUESDAY),
            new StageEntry(LOST, FRIDAY));
  }

  @Test
  void skipsEngagingWhenNobodyEngaged() {
    assertThat(new DealRow(MONDAY, null, FRIDAY).entries(SALES, WON))
        .containsExactly(new StageEntry(PROSPECTING, MONDAY), new StageEntry(WON, FRIDAY));
  }
}
