package io.clientele.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelayTroubleTest {
  @Test
  void aTaskThatFailedIsStartedAgain() throws Exception {
    try (var outbox = Outbox.open()) {
      var superuser = outbox.parts().databases();
      var id = UUID.randomUUID();
      try (var connection = superuser.connect(outbox.fresh().id());
          var statement = connection.createStatement()) {
        // Debezium may not sign in any more: its task fails for good.
        statement.execute("ALTER ROLE relay NOLOGIN");
        statement.execute(
            "SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE active");
        outbox.write(Outbox.insert(id));
        await()
            .atMost(Duration.ofSeconds(60))
            .untilAsserted(
                () -> assertThat(outbox.parts().log("relay")).contains("failed, started again"));
        statement.execute("ALTER ROLE relay LOGIN");
      }
      try (var arrivals = outbox.arrivals()) {
        assertThat(arrivals.missingOf(Set.of(id.toString()))).isEmpty();
      }
    }
  }

  @Test
  void aLostSlotIsNoticedAndNotMadeAnewSilently() throws Exception {
    try (var outbox = Outbox.open()) {
      var id = outbox.fresh().id();
      outbox.parts().loseSlot(id);
      var databases = outbox.parts().databases();
      await().atMost(Duration.ofSeconds(30)).until(() -> databases.isSlotLost(id));
      assertThat(databases.isRelayed(id, List.of("contacts"))).isFalse();

      databases.relayAnew(id);
      outbox.awaitRelayed("contacts");
      var after = UUID.randomUUID();
      outbox.write(Outbox.insert(after));
      try (var arrivals = outbox.arrivals()) {
        assertThat(arrivals.missingOf(Set.of(after.toString()))).isEmpty();
      }
    }
  }
}
