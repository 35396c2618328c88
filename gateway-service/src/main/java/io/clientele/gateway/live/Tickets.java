package io.clientele.gateway.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Opens the event stream once, for browsers, whose EventSource cannot send a token. */
@ApplicationScoped
class Tickets {
  private static final int BYTES = 24;

  /** A ticket, until when it is good, and until when the token behind it is. */
  record Ticket(String text, Instant until, Instant tokenUntil) {}

  private final SecureRandom random = new SecureRandom();
  private final ConcurrentHashMap<String, Ticket> open = new ConcurrentHashMap<>();
  private final LiveSettings settings;
  private final Clock clock;

  Tickets(LiveSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  Ticket issue(Instant tokenUntil) {
    var now = clock.instant();
    open.values().removeIf(ticket -> ticket.until().isBefore(now));
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var ticket = new Ticket(text, now.plus(settings.ticket()), tokenUntil);
    open.put(text, ticket);
    return ticket;
  }

  /** The ticket behind a text, which is of no use afterwards. */
  Optional<Ticket> redeem(String text) {
    return Optional.ofNullable(open.remove(text))
        .filter(ticket -> clock.instant().isBefore(ticket.until()));
  }
}
