package io.clientele.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases in which older relays lost rows; what was committed is compared with what arrived. */
class NothingLostTest {
  private static final boolean ALL = Boolean.getBoolean("clientele.all");
  private static final int MANY = ALL ? 30_000 : 3_000;

  private static Outbox outbox;

  @BeforeAll
  static void open() throws Exception {
    outbox = Outbox.open();
  }

  @AfterAll
  static void close() throws Exception {
    outbox.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop", "kill"})
  void rowsCopiedInWhileTheRelayGoesAwayAllArrive(String end) throws Exception {
    outbox.copy(MANY);
    end(end);
    outbox.copy(MANY);
    outbox.parts().start("relay");
    outbox.copy(MANY);
    assertAllArrived(outbox);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop", "kill"})
  void longAndShortTransactionsOpenDuringARestartAllArrive(String end) throws Exception {
    try (var longOne = outbox.connect("contacts")) {
      longOne.setAutoCommit(false);
      try (var statement = longOne.createStatement()) {
        for (int round = 0; round < (ALL ? 10 : 1); round++) {
          statement.execute(Outbox.insert(UUID.randomUUID()));
          outbox.write(Outbox.insert(UUID.randomUUID()));
          statement.execute(Outbox.insert(UUID.randomUUID()));
          end(end);
          outbox.write(Outbox.insert(UUID.randomUUID()));
          outbox.parts().start("relay");
          outbox.awaitRelayed("contacts");
          outbox.write(Outbox.insert(UUID.randomUUID()));
          longOne.commit();
        }
      }
      assertAllArrived(outbox);
    }
  }

  @Test
  void rowsOfOneStatementAllArriveAcrossAKill() throws Exception {
    outbox.write(Outbox.insert(Stream.generate(UUID::randomUUID).limit(500).toArray(UUID[]::new)));
    outbox.write(Outbox.manyRows(MANY));
    outbox.parts().kill("relay");
    outbox.write(Outbox.manyRows(MANY));
    outbox.write(Outbox.insert(Stream.generate(UUID::randomUUID).limit(500).toArray(UUID[]::new)));
    outbox.parts().start("relay");
    assertAllArrived(outbox);
  }

  @Test
  void rowsWrittenRightAfterTheFirstStartSurviveAKillBeforeAnyOffsetIsKept() throws Exception {
    for (int round = 0; round < (ALL ? 10 : 1); round++) {
      try (var first = Outbox.open()) {
        first.write(Outbox.manyRows(10));
        first.parts().kill("relay");
        first.write(Outbox.manyRows(10));
        first.parts().start("relay");
        assertAllArrived(first);
      }
    }
  }

  @Test
  void rowsAcknowledgedBeforePostgresIsKilledAllArrive() throws Exception {
    outbox.copy(MANY);
    outbox.write(Outbox.manyRows(100));
    outbox.parts().kill("postgres");
    outbox.parts().start("postgres");
    outbox.write(Outbox.manyRows(100));
    assertAllArrived(outbox);
  }

  @Test
  void rowsWrittenWhileTheBrokerIsKilledAllArrive() throws Exception {
    outbox.copy(MANY);
    outbox.parts().kill("kafka");
    outbox.write(Outbox.manyRows(100));
    outbox.parts().start("kafka");
    outbox.write(Outbox.manyRows(100));
    assertAllArrived(outbox);
  }

  private static void end(String how) throws Exception {
    if ("kill".equals(how)) {
      outbox.parts().kill("relay");
    } else {
      outbox.parts().stop("relay");
    }
  }

  private static void assertAllArrived(Outbox outbox) throws Exception {
    var committed = outbox.ids();
    assertThat(committed).isNotEmpty();
    try (var arrivals = outbox.arrivals()) {
      var missing = arrivals.missingOf(committed);
      assertThat(missing).as(() -> outbox.describe(missing)).isEmpty();
    }
  }
}
