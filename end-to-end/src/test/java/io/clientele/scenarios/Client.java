package io.clientele.scenarios;

import io.clientele.scenarios.Api.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A client that saves one contact after the other with purchases and a deal, a write at each tick,
 * and repeats what was not answered: with its Idempotency-Key, or after reading what is there now.
 */
final class Client implements Runnable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Api api;
  private final Ledger ledger;
  private final Supplier<String> phones;
  private final Duration tick;
  private final String source;
  private final BooleanSupplier goesOn;
  private long nextTick = System.nanoTime();

  Client(
      Api api,
      Ledger ledger,
      Supplier<String> phones,
      Duration tick,
      String source,
      BooleanSupplier goesOn) {
    this.api = api;
    this.ledger = ledger;
    this.phones = phones;
    this.tick = tick;
    this.source = source;
    this.goesOn = goesOn;
  }

  @Override
  public void run() {
    while (goesOn.getAsBoolean()) {
      var contact = create();
      buy(contact, 1_001);
      retitle(contact, "first");
      var deal = open(contact);
      move(deal, "engaging");
      buy(contact, 2_002);
      retitle(contact, "second");
      move(deal, "won");
    }
  }

  private String create() {
    var contact =
        idOf(
            post(
                "/api/v1/contacts",
                """
                {"givenName": "Kay", "source": "%s", "phones": [{"value": "%s"}]}
                """
                    .formatted(source, phones.get())));
    ledger.created(contact);
    return contact;
  }

  private void buy(String contact, long cents) {
    post(
        "/api/v1/purchases",
        """
        {"contactId": "%s", "productKind": "book",
         "amount": {"amount": "%d.%02d", "currency": "EUR"}}
        """
            .formatted(contact, cents / 100, cents % 100));
    ledger.bought(contact, cents);
  }

  private String open(String contact) {
    var deal =
        idOf(
            post(
                "/api/v1/deals",
                "{\"contactId\": \"%s\", \"title\": \"A deal\"}".formatted(contact)));
    ledger.moved(deal, "prospecting");
    return deal;
  }

  private void move(String deal, String stage) {
    post("/api/v1/deals/" + deal + "/stage", "{\"stage\": \"%s\"}".formatted(stage));
    ledger.moved(deal, stage);
  }

  /** A patch has no key: a client whose answer was lost reads first whether it was done. */
  private void retitle(String contact, String jobTitle) {
    var path = "/api/v1/contacts/" + contact;
    var patch = "{\"jobTitle\": \"%s\"}".formatted(jobTitle);
    repeated(() -> {
      var now = api.get(path);
      return now.status() != 200 || now.body().path("jobTitle").asText().equals(jobTitle)
          ? now
          : api.patch(path, now.headers().firstValue("ETag").orElseThrow(), patch);
    });
    ledger.retitled(contact, jobTitle);
  }

  private Answer post(String path, String json) {
    var key = UUID.randomUUID().toString();
    return repeated(() -> api.post(path, key, json));
  }

  private static String idOf(Answer created) {
    var location = created.headers().firstValue("Location").orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private Answer repeated(Supplier<Answer> write) {
    awaitTick();
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      try {
        var answer = write.get();
        if (answer.status() / 100 == 2) {
          return answer;
        }
        note(answer);
      } catch (UncheckedIOException lost) {
        // Nobody knows whether it was done: repeated below.
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
    throw new IllegalStateException("No answer for " + PATIENCE);
  }

  /** What tells a client to come again is no surprise. */
  private void note(Answer answer) {
    var type = answer.body().path("type").asText();
    boolean comeAgain =
        answer.status() == 503
            || answer.status() == 504
            || answer.status() == 412
            || type.endsWith("/request-in-flight");
    if (!comeAgain) {
      ledger.surprised(answer.status() + " " + answer.body());
    }
  }

  private void awaitTick() {
    nextTick = Math.max(nextTick + tick.toNanos(), System.nanoTime() - tick.toNanos());
    LockSupport.parkNanos(nextTick - System.nanoTime());
  }
}
