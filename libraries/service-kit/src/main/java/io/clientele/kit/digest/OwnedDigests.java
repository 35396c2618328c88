package io.clientele.kit.digest;

import io.clientele.contracts.Digest;
import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.EventDraft;
import io.clientele.kit.outbox.Held;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Publishes what this service's topics hold: hourly windows every minute, all of it once a day. */
@ApplicationScoped
class OwnedDigests {
  private static final Duration SETTLED = Duration.ofSeconds(30);
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int ENTRIES_PER_EVENT = 2000;

  private final Sql sql;
  private final Outbox outbox;
  private final Held held;
  private final Clock clock;
  private final Instance<OwnedTopic> topics;
  private final String service;

  OwnedDigests(
      Sql sql,
      Outbox outbox,
      Held held,
      Clock clock,
      @Any Instance<OwnedTopic> topics,
      @ConfigProperty(name = "clientele.service") String service) {
    this.sql = sql;
    this.outbox = outbox;
    this.held = held;
    this.clock = clock;
    this.topics = topics;
    this.service = service;
  }

  record Bucket(int bucket, long count, String xor) {}

  @Scheduled(every = "1m", delayed = "1m")
  void publishRecent() {
    if (held.isOn()) {
      return; // what is held back would only be asked for
    }
    var until = clock.instant().minus(SETTLED);
    publish(until.minus(WINDOW), until);
  }

  @Scheduled(cron = "0 15 3 * * ?")
  void publishDaily() {
    publish(null, clock.instant().minus(SETTLED));
  }

  /** Publishes the digest of everything, up to this moment. */
  void publishAll() {
    publish(null, clock.instant());
  }

  private void publish(@Nullable Instant since, Instant until) {
    for (var owned : topics) {
      QuarkusTransaction.requiringNew()
          .run(() ->
              outbox.publishAll(
                  buckets(owned, since, until).stream()
                      .map(bucket -> draft(owned.topic(), bucket, since, until))
                      .toList()));
    }
  }

  private EventDraft draft(Topic topic, Bucket sum, @Nullable Instant since, Instant until) {
    var digest =
        new Digest(
            topic.bareName(), sum.bucket(), since, until, sum.count(), sum.xor(), service, null);
    return event(topic.bareName() + ":" + sum.bucket() + (since == null ? ":all" : ""), digest);
  }

  private EventDraft event(String key, Digest digest) {
    var now = clock.instant();
    return EventDraft.state(
        Topic.DIGEST, key, key, now.toEpochMilli(), "platform.digest", now, digest);
  }

  /** Answers a suspicion with the keys and versions of one bucket. */
  void publishEntries(
      OwnedTopic owned, int bucket, @Nullable Instant since, @Nullable Instant until) {
    var end = until == null ? clock.instant() : until;
    var entries = entries(owned, bucket, since, end);
    var chunks = (entries.size() + ENTRIES_PER_EVENT - 1) / ENTRIES_PER_EVENT;
    outbox.publishAll(
        IntStream.range(0, chunks)
            .mapToObj(chunk -> entriesEvent(owned, bucket, since, end, entries, chunk))
            .toList());
  }

  private EventDraft entriesEvent(
      OwnedTopic owned,
      int bucket,
      @Nullable Instant since,
      Instant until,
      List<Digest.Entry> all,
      int chunk) {
    var from = chunk * ENTRIES_PER_EVENT;
    var entries = all.subList(from, Math.min(all.size(), from + ENTRIES_PER_EVENT));
    var name = owned.topic().bareName();
    var digest = new Digest(name, bucket, since, until, entries.size(), "0", service, entries);
    return event(name + ":" + bucket + ":entries:" + chunk, digest);
  }

  private List<Bucket> buckets(OwnedTopic owned, @Nullable Instant since, Instant until) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select %s as bucket, count(*) as count, %s as xor from (%s) owned where %s group by 1"
                    .formatted(
                        Fingerprint.bucket("key"),
                        Fingerprint.xor("key", "version"),
                        owned.versionsSql(),
                        window(since)))
            .bind("since", since)
            .bind("until", until)
            .map(Rows.as(Bucket.class))
            .list());
  }

  private List<Digest.Entry> entries(
      OwnedTopic owned, int bucket, @Nullable Instant since, Instant until) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select key, version from (%s) owned where %s and %s = :bucket order by key"
                    .formatted(owned.versionsSql(), window(since), Fingerprint.bucket("key")))
            .bind("since", since)
            .bind("until", until)
            .bind("bucket", bucket)
            .map(Rows.as(Digest.Entry.class))
            .list());
  }

  private static String window(@Nullable Instant since) {
    return since == null ? "changed_at <= :until" : "changed_at <= :until and changed_at >= :since";
  }
}
