package io.clientele.benchmarks.latency;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Writes at a steady rate whether answers are quick or slow: of ten writes six make a contact,
 * three record a purchase and one opens a deal.
 */
final class SteadyWrites {
  private static final int CONTACTS_OF_TEN = 6;
  private static final int PURCHASES_OF_TEN = 3;
  private static final List<String> GIVEN =
      List.of("Max", "Ada", "Jane", "Luis", "Omar", "Nina", "Paul", "Rosa", "Tom", "Vera", "Yuri");
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "ce", "di", "fo", "gu", "hal", "jen", "kir", "lom", "mus", "nar", "pel", "rit",
          "sov", "tun", "vas", "wex", "yil", "zor", "brun", "stam", "gren", "klin", "dorf", "hus");

  private final URI gateway;
  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Queue<String> contacts = new ConcurrentLinkedQueue<>();
  private final AtomicLong number = new AtomicLong(System.currentTimeMillis() % 80_000 * 100);

  SteadyWrites(URI gateway, String token) {
    this.gateway = gateway;
    this.token = token;
  }

  Answers run(int perSecond, Duration time) throws InterruptedException {
    var millis = new ConcurrentLinkedQueue<Double>();
    var failures = new ConcurrentSkipListMap<String, Integer>();
    long pause = Duration.ofSeconds(1).toNanos() / perSecond;
    long begun = System.nanoTime();
    long all = perSecond * time.toSeconds();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long write = 0; write < all; write++) {
        long due = begun + write * pause;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        int kind = (int) (write % 10);
        threads.execute(() -> write(kind, millis, failures));
      }
    }
    return new Answers(
        millis.stream().mapToDouble(Double::doubleValue).toArray(), new TreeMap<>(failures));
  }

  private void write(int kind, Queue<Double> millis, Map<String, Integer> failures) {
    long begun = System.nanoTime();
    try {
      var answer = http.send(request(kind), HttpResponse.BodyHandlers.discarding());
      if (answer.statusCode() != 201) {
        failures.merge("status " + answer.statusCode(), 1, Integer::sum);
        return;
      }
      millis.add((System.nanoTime() - begun) / 1e6);
      if (kind < CONTACTS_OF_TEN) {
        answer.headers().firstValue("Location").ifPresent(this::remember);
      }
    } catch (java.io.IOException lost) {
      failures.merge("no answer", 1, Integer::sum);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void remember(String location) {
    contacts.add(location.substring(location.lastIndexOf('/') + 1));
  }

  private HttpRequest request(int kind) {
    var contact = kind < CONTACTS_OF_TEN ? null : contacts.poll();
    if (contact == null) {
      return post("contacts", contact());
    }
    return kind < CONTACTS_OF_TEN + PURCHASES_OF_TEN
        ? post("purchases", purchase(contact))
        : post("deals", "{\"contactId\": \"" + contact + "\", \"title\": \"Measured\"}");
  }

  private String contact() {
    long unique = number.incrementAndGet();
    return """
    {"givenName": "%s", "familyName": "%s", "source": "latency",
     "phones": [{"value": "+1646%07d"}],
     "emails": [{"value": "max.%d@%s.example"}],
     "address": {"city": "New York", "country": "US"}}
    """
        .formatted(
            GIVEN.get((int) (unique % GIVEN.size())),
            family(unique),
            2_000_000 + unique % 8_000_000,
            unique,
            letters(unique));
  }

  /** One of 15,625 names: a whole base of one name would be compared with each of its namesakes. */
  private static String family(long unique) {
    var name = new StringBuilder();
    for (long rest = unique * 7_919 % 15_625 + 15_625; rest > 0; rest /= 25) {
      name.append(SYLLABLES.get((int) (rest % 25)));
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String letters(long unique) {
    return Long.toString(unique, 36)
        .chars()
        .mapToObj(c -> String.valueOf((char) c))
        .collect(Collectors.joining("", "m", ""));
  }

  private static String purchase(String contact) {
    return """
    {"contactId": "%s", "productKind": "gauge", "amount": {"amount": "12.50", "currency": "EUR"}}
    """
        .formatted(contact);
  }

  private HttpRequest post(String what, String json) {
    return HttpRequest.newBuilder(gateway.resolve("/api/v1/" + what))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json))
        .build();
  }
}
