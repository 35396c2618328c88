package io.clientele.analytics.testing;

import io.clientele.contracts.DealMove;
import io.clientele.contracts.DealState;
import io.clientele.contracts.Money;
import io.clientele.contracts.PipelineState;
import io.clientele.contracts.Stage;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.TestTopics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal that goes its way; each step is its next move. */
public final class SomeDeal {
  /** When tests take place. */
  public static final Instant NOW = Instant.parse("2026-05-12T06:00:00Z");

  private final UUID id = UUID.randomUUID();
  private final UUID contact = UUID.randomUUID();
  private final List<DealMove> moves = new ArrayList<>();
  private @Nullable String stage;
  private @Nullable Money value;

  /** The pipeline every installation has. */
  public static PipelineState sales(Stage... more) {
    var stages =
        new ArrayList<>(
            List.of(
                new Stage("prospecting", "Prospecting", Stage.Kind.OPEN, 0),
                new Stage("engaging", "Engaging", Stage.Kind.OPEN, 1),
                new Stage("won", "Won", Stage.Kind.WON, 2),
                new Stage("lost", "Lost", Stage.Kind.LOST, 3)));
    stages.addAll(List.of(more));
    return new PipelineState(PipelineState.SALES, 1 + more.length, "Sales", stages, NOW, NOW);
  }

  /** A deal worth this much from now on. */
  public SomeDeal worth(String amount) {
    value = new Money(amount, "EUR");
    return this;
  }

  /** Enters a stage of the default pipeline; a null time is not known. */
  public SomeDeal to(String next, @Nullable String day) {
    return to(PipelineState.SALES, next, day);
  }

  /** Enters a stage. */
  public SomeDeal to(UUID pipeline, String next, @Nullable String day) {
    var at = day == null ? null : Instant.parse(day + "T00:00:00Z");
    moves.add(
        new DealMove(
            UUID.randomUUID(),
            id,
            pipeline,
            stage,
            next,
            at,
            NOW,
            moves.size() + 1L,
            "Ann",
            value,
            contact));
    stage = next;
    return this;
  }

  public UUID id() {
    return id;
  }

  public UUID contact() {
    return contact;
  }

  public List<DealMove> moves() {
    return List.copyOf(moves);
  }

  /** Publishes one of its moves. */
  public void publishMove(int index) {
    var move = moves.get(index);
    TestTopics.publishFact(Topic.DEAL_MOVE, move.id(), id.toString(), move);
  }

  /** Publishes the deal itself. */
  public void publish(long version, String owner) {
    var state =
        new DealState(
            id,
            version,
            PipelineState.SALES,
            String.valueOf(stage),
            "A deal",
            contact,
            null,
            owner,
            null,
            value,
            List.of(),
            NOW,
            NOW,
            null,
            null);
    TestTopics.publishState(Topic.DEAL, id.toString(), id.toString(), version, state);
  }
}
