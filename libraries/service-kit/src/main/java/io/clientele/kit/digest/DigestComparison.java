package io.clientele.kit.digest;

import io.clientele.contracts.Digest;
import io.clientele.contracts.RepublishRequest;
import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.CaughtUp;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.clientele.kit.outbox.EventDraft;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import io.clientele.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Compares owners' digests with what this service applied and asks for what it lacks. */
@ApplicationScoped
class DigestComparison implements TopicHandler<Digest> {
  private static final String SUMS =
      """
      select d.n, count(a.key) || '/' || %s as sum
      from unnest(:n, :topic, :bucket, :since, :until) as d(n, topic, bucket, since, until)
      left join applied a
        on a.topic = d.topic and %s = d.bucket
       and a.occurred_at <= d.until and (d.since is null or a.occurred_at >= d.since)
      group by d.n
      """
          .formatted(Fingerprint.xor("a.key", "a.version"), Fingerprint.bucket("a.key"));

  private static final String LACKING =
      """
      select e.key from unnest(:key, :version) as e(key, version)
      left join applied a on a.topic = :topic and a.key = e.key
      where (a.key is null or a.version < e.version)
        and not exists (select from dead_letter d
                        where d.topic = :topic and d.key = e.key and d.resolved_at is null)
      order by e.key
      """;

  private final Sql sql;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;
  private final CaughtUp caughtUp;
  private final Instance<TopicHandler<?>> handlers;
  private final String service;

  DigestComparison(
      Sql sql,
      Outbox outbox,
      Ids ids,
      Clock clock,
      CaughtUp caughtUp,
      @Any Instance<TopicHandler<?>> handlers,
      @ConfigProperty(name = "clientele.service") String service) {
    this.sql = sql;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
    this.caughtUp = caughtUp;
    this.handlers = handlers;
    this.service = service;
  }

  @Override
  public Topic topic() {
    return Topic.DIGEST;
  }

  @Override
  public void apply(List<Incoming<Digest>> newer) {
    var consumed = consumed();
    var digests =
        newer.stream()
            .flatMap(event -> event.value().stream())
            .filter(digest -> consumed.contains(digest.topic()))
            .toList();
    suspect(digests.stream().filter(digest -> digest.entries() == null).toList());
    digests.stream()
        .filter(digest -> digest.entries() != null)
        .forEach(digest -> caughtUp.whenCaughtUp(digest.topic(), () -> askFor(digest)));
  }

  private Set<String> consumed() {
    return handlers.stream().map(handler -> handler.topic().bareName()).collect(Collectors.toSet());
  }

  private void suspect(List<Digest> digests) {
    if (digests.isEmpty()) {
      return;
    }
    var own = sums(digests);
    for (int n = 0; n < digests.size(); n++) {
      var digest = digests.get(n);
      if (!(digest.count() + "/" + digest.xor()).equals(own.get(n))) {
        request(digest.topic(), digest.bucket(), digest.since(), digest.until(), null);
      }
    }
  }

  private Map<Integer, String> sums(List<Digest> digests) {
    var numbers = java.util.stream.IntStream.range(0, digests.size()).boxed().toList();
    return sql.read(handle -> {
      var sums = new HashMap<Integer, String>();
      handle
          .createQuery(SUMS)
          .bind("n", SqlArray.of(Integer.class, numbers))
          .bind("topic", SqlArray.of(String.class, digests, Digest::topic))
          .bind("bucket", SqlArray.of(Integer.class, digests, Digest::bucket))
          .bind("since", SqlArray.of(Instant.class, digests, Digest::since))
          .bind("until", SqlArray.of(Instant.class, digests, Digest::until))
          .map((row, context) -> sums.put(row.getInt("n"), row.getString("sum")))
          .list();
      return sums;
    });
  }

  /** Asks for the keys of a list that are still missing now that everything sent was read. */
  private void askFor(Digest digest) {
    var entries = digest.entries() == null ? List.<Digest.Entry>of() : digest.entries();
    var lacking =
        sql.read(handle ->
            handle
                .createQuery(LACKING)
                .bind("topic", digest.topic())
                .bind("key", SqlArray.of(String.class, entries, Digest.Entry::key))
                .bind("version", SqlArray.of(Long.class, entries, Digest.Entry::version))
                .mapTo(String.class)
                .list());
    if (!lacking.isEmpty()) {
      request(digest.topic(), null, null, null, lacking);
    }
  }

  private void request(
      String topic,
      @Nullable Integer bucket,
      @Nullable Instant since,
      @Nullable Instant until,
      @Nullable List<String> keys) {
    var id = ids.next();
    var wish = new RepublishRequest(id, topic, service, bucket, since, until, keys);
    outbox.publish(
        EventDraft.state(
            Topic.REPUBLISH_REQUEST,
            id.toString(),
            topic,
            1,
            "platform.republish-request",
            clock.instant(),
            wish));
  }
}
