package io.clientele.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class RelayGateTest {
  @Inject Sql sql;

  private final Later clock = new Later();
  private RelayGate gate = new RelayGate(sql, clock);

  /** A clock that a test moves. */
  private static final class Later extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void open() {
    gate = new RelayGate(sql, clock);
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> gate.isOpen());
  }

  @Test
  void isOpenOnceTheRelaySeesTheOutbox() {
    gate.requireOpen();
  }

  @Test
  void refusesAServiceWhoseOutboxIsInNoPublication() {
    var own = new RelayGate(sql, clock);
    elsewhere(() ->
        assertThatThrownBy(own::requireOpen)
            .isInstanceOfSatisfying(
                Rejection.class,
                refusal -> {
                  assertThat(refusal.status()).isEqualTo(503);
                  assertThat(refusal.slug()).isEqualTo("relay-not-ready");
                }));
  }

  @Test
  void trustsAnOpenGateForASecondAndAClosedOneNever() {
    elsewhere(() -> {
      assertThat(gate.isOpen()).isTrue();
      clock.now = clock.now.plusSeconds(1);
      assertThat(gate.isOpen()).isFalse();
    });
    assertThat(gate.isOpen()).isTrue();
  }

  /** As a service whose outbox no publication has: in a schema without one. */
  private void elsewhere(Runnable test) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          sql.write(handle -> handle.execute("set local search_path = pg_catalog"));
          test.run();
        });
  }
}
