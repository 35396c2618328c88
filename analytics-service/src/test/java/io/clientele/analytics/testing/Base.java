package io.clientele.analytics.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.clientele.analytics.pipeline.Pipeline;
import io.clientele.analytics.stay.FollowDeals;
import io.clientele.analytics.stay.Move;
import io.clientele.contracts.DealMove;
import io.clientele.contracts.PipelineState;
import io.clientele.kit.outbox.RelayGate;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** The service as tests see it. */
@ApplicationScoped
public class Base {
  private final Sql sql;
  private final RelayGate gate;
  private final FollowDeals followDeals;

  Base(Sql sql, RelayGate gate, FollowDeals followDeals) {
    this.sql = sql;
    this.gate = gate;
    this.followDeals = followDeals;
  }

  /** Forgets everything, once the service may write. */
  public void empty() {
    await().atMost(Duration.ofSeconds(60)).until(gate::isOpen);
    sql.write(handle ->
        handle.execute(
            "truncate pipeline, stage, deal, move, stay, contact, verdict, duplicate_group,"
                + " duplicate_contact"));
  }

  /** Takes up a pipeline. */
  public void pipeline(PipelineState state) {
    QuarkusTransaction.requiringNew().run(() -> followDeals.pipeline(Pipeline.of(state)));
  }

  /** Takes up moves as one batch. */
  public void moves(List<DealMove> moves) {
    QuarkusTransaction.requiringNew()
        .run(() -> followDeals.moves(moves.stream().map(Move::of).toList(), List.of()));
  }

  /** One number from the database. */
  public long number(String query, Object... values) {
    return sql.read(handle -> handle.select(query, values).mapTo(long.class).one());
  }

  /** What a viewer is answered. */
  public static ValidatableResponse get(String path) {
    return given()
        .urlEncodingEnabled(false)
        .header("Authorization", Tokens.bearer("viewer"))
        .get("/api/v1/" + path)
        .then();
  }
}
