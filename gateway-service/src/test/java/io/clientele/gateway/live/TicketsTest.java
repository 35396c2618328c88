package io.clientele.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TicketsTest {
  private static final Instant TOKEN_END = Instant.parse("2026-05-11T15:00:00Z");

  private Instant now = Instant.parse("2026-05-11T14:00:00Z");
  private final Tickets tickets = new Tickets(new Defaults(), clock());

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  private record Defaults() implements LiveSettings {
    @Override
    public Duration heartbeat() {
      return Duration.ofSeconds(15);
    }

    @Override
    public int buffer() {
      return 1000;
    }

    @Override
    public int remembered() {
      return 20_000;
    }

    @Override
    public Duration backlog() {
      return Duration.ofMinutes(5);
    }

    @Override
    public Duration ticket() {
      return Duration.ofSeconds(30);
    }
  }

  @Test
  void aTicketIsGoodOnce() {
    var ticket = tickets.issue(TOKEN_END);

    assertThat(tickets.redeem(ticket.text()))
        .get()
        .extracting(Tickets.Ticket::tokenUntil)
        .isEqualTo(TOKEN_END);
    assertThat(tickets.redeem(ticket.text())).isEmpty();
  }

  @Test
  void aTicketIsNoLongerGoodAfterThirtySeconds() {
    var ticket = tickets.issue(TOKEN_END);
    now = now.plusSeconds(30);

    assertThat(tickets.redeem(ticket.text())).isEmpty();
  }
}
