package io.clientele.benchmarks.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.contracts.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Feeds contacts to a dedupe-service of its own, with PostgreSQL, Kafka and the relay beside it:
 * how fast it takes a first reading and a stream of changes, how long a check before a save takes
 * over HTTP, and how soon it is back after a kill.
 */
@Command(
    name = "live",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures dedupe-service on a base of any size.")
final class Live implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(60);
  private static final Duration SILENCE = Duration.ofSeconds(2);

  @Option(names = "--root", description = "The checkout (${DEFAULT-VALUE}), built.")
  private Path root = Path.of(".");

  @Option(names = "--contacts", required = true, description = "contacts.csv of InventedFile.")
  private Path file = Path.of("");

  @Option(names = "--changes", description = "How many, a third of each kind (${DEFAULT-VALUE}).")
  private int changes = 90_000;

  @Option(
      names = "--learn",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "The model anew after the first reading (${DEFAULT-VALUE}).")
  private boolean learn = true;

  @Option(names = "--checks", description = "How many (${DEFAULT-VALUE}).")
  private int checks = 10_000;

  @Option(names = "--jvm", split = ",", description = "Flags of the service (${DEFAULT-VALUE}).")
  private List<String> flags =
      List.of(
          "-Xmx3g",
          "-XX:+UseParallelGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+UseTransparentHugePages");

  public static void main(String... arguments) {
    System.exit(new CommandLine(new Live()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    var rows = Row.of(file);
    try (var platform = PlatformProcess.start(root)) {
      measure(rows, platform.fresh(), platform.token());
    }
    return 0;
  }

  private void measure(List<Row> rows, JsonNode fresh, String token) throws Exception {
    var servers = fresh.path("bootstrapServers").asText();
    var prefix = fresh.path("topicPrefix").asText();
    int part = changes / 3;
    int known = rows.size() - part;
    try (var events = new ContactEvents(servers, prefix);
        var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      for (int place = 0; place < known; place++) {
        events.send(place, 1, rows.get(place));
      }
      events.flush();
      try (var service = DedupeService.start(root, fresh, token, flags, learn)) {
        long begun = System.nanoTime();
        awaitTaken(admin, prefix, known);
        print("first reading", known, begun);
        long announced = awaitAnnounced(admin, prefix);
        print("announced", announced, begun);
        if (learn) {
          begun = System.nanoTime();
          service.learn();
          service.awaitRescan("\"learnedFrom\":");
          print("learned", known, begun);
          service.awaitRescan("\"entity\":\"contact\",\"state\":\"done\"");
          print("weighed anew", known, begun);
          announced = awaitAnnounced(admin, prefix);
        }
        var stream = new ChangeStream(events, rows, part);
        long changing = System.nanoTime();
        long taken = known;
        for (var kind : ChangeStream.Kind.values()) {
          begun = System.nanoTime();
          stream.send(kind);
          taken += part;
          awaitTaken(admin, prefix, taken);
          print(kind.words(), part, begun);
        }
        print("all of them", taken - known, changing);
        print("announced", awaitAnnounced(admin, prefix) - announced, changing);
        check(service, rows);
        System.out.printf("%-20s %,10d MiB resident%n", "memory", service.resident());
      }
      long begun = System.nanoTime();
      try (var again = DedupeService.start(root, fresh, token, flags, learn)) {
        again.awaitComplete(body(rows.getFirst()));
        System.out.printf("%-20s %10.1f s%n", "back after a kill", seconds(begun));
        System.out.printf("%-20s %,10d MiB resident%n", "memory", again.resident());
        check(again, rows);
      }
    }
  }

  /** One after another, after as many that are not counted. */
  private void check(DedupeService service, List<Row> rows)
      throws IOException, InterruptedException {
    var random = new Random(2);
    for (int warm = 0; warm < checks; warm++) {
      service.check(body(rows.get(random.nextInt(rows.size()))));
    }
    long[] took = new long[checks];
    int found = 0;
    for (int n = 0; n < checks; n++) {
      var body = body(rows.get(random.nextInt(rows.size())));
      long begun = System.nanoTime();
      found += service.check(body).contains("\"level\"") ? 1 : 0;
      took[n] = System.nanoTime() - begun;
    }
    Arrays.sort(took);
    System.out.printf(
        "%-20s %,10d of %,d found somebody; ms p50 %.2f, p99 %.2f, most %.2f%n",
        "checks over HTTP",
        found,
        checks,
        took[checks / 2] / 1e6,
        took[checks - 1 - checks / 100] / 1e6,
        took[checks - 1] / 1e6);
  }

  private static String body(Row row) {
    return """
    {"entity":"contact","record":{"givenName":"%s","familyName":"%s","emails":[{"value":"%s"}],\
    "phones":[{"value":"%s","e164":"%s"}],"company":{"name":"%s"},\
    "address":{"street":"%s","city":"%s","postalCode":"%s"}}}\
    """
        .formatted(
            row.givenName(),
            row.familyName(),
            row.email(),
            row.e164(),
            row.e164(),
            row.company(),
            row.street(),
            row.city(),
            row.postcode());
  }

  /** Waits until the service has committed so many contacts, and their offsets with them. */
  private void awaitTaken(Admin admin, String prefix, long contacts)
      throws IOException, InterruptedException, ExecutionException {
    var group = group(prefix);
    var topic = prefix + Topic.CONTACT.bareName();
    long end = System.nanoTime() + PATIENCE.toNanos();
    long said = System.nanoTime();
    long taken = 0;
    long told = 0;
    while (taken < contacts) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("only " + taken + " of " + contacts + " taken");
      }
      Thread.sleep(100);
      taken =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get()
              .entrySet()
              .stream()
              .filter(entry -> entry.getKey().topic().equals(topic))
              .mapToLong(entry -> offset(entry.getValue()))
              .sum();
      if (System.nanoTime() - said > 20_000_000_000L) {
        said = System.nanoTime();
        System.err.printf("%,d of %,d, %,d/s%n", taken, contacts, (taken - told) / 20);
        told = taken;
      }
    }
  }

  /** Waits until nothing more comes through the relay; gives how much the service announced. */
  private static long awaitAnnounced(Admin admin, String prefix)
      throws InterruptedException, ExecutionException {
    var ends = new HashMap<TopicPartition, OffsetSpec>();
    for (var topic : List.of(Topic.DUPLICATE, Topic.DUPLICATE_GROUP)) {
      for (int partition = 0; partition < topic.partitions(); partition++) {
        ends.put(new TopicPartition(prefix + topic.bareName(), partition), OffsetSpec.latest());
      }
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    long before = -1;
    long announced = 0;
    while (announced == 0 || announced > before) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("only " + announced + " announced, or still more to come");
      }
      before = announced;
      Thread.sleep(SILENCE);
      announced =
          admin.listOffsets(ends).all().get().values().stream()
              .mapToLong(ListOffsetsResultInfo::offset)
              .sum();
    }
    return announced;
  }

  /** As the service's own settings call it: its number grows. */
  private String group(String prefix) throws IOException {
    var settings = new Properties();
    var file = root.resolve("dedupe-service/src/main/resources/application.properties");
    try (var reader = Files.newBufferedReader(file)) {
      settings.load(reader);
    }
    return settings
        .getProperty("mp.messaging.incoming.contacts.group.id")
        .replace("${clientele.topics.prefix:}", prefix);
  }

  private static long offset(@Nullable OffsetAndMetadata committed) {
    return committed == null ? 0 : committed.offset();
  }

  private static void print(String what, long records, long begun) {
    double seconds = seconds(begun);
    System.out.printf(
        "%-20s %,10d in %8.1f s %,8.0f/s%n", what, records, seconds, records / seconds);
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
