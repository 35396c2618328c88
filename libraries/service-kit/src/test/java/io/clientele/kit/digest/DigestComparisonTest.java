package io.clientele.kit.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.contracts.Digest;
import io.clientele.contracts.EventJson;
import io.clientele.contracts.RepublishRequest;
import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class DigestComparisonTest {
  private static final String CONTACTS = Topic.CONTACT.bareName();
  private static final int BUCKET = 7;

  @Inject DigestComparison comparison;
  @Inject Sql sql;

  /** An hour that no other test writes in. */
  private final Instant since =
      Instant.EPOCH.plus(Duration.ofHours(ThreadLocalRandom.current().nextInt(200_000)));

  private final Instant until = since.plus(Duration.ofHours(1));
  private final Map<String, Long> owned = new TreeMap<>();

  @BeforeEach
  void bothHoldTheSame() {
    Stream.generate(() -> UUID.randomUUID().toString())
        .filter(key -> (md5(key)[0] & 0xFF) == BUCKET)
        .limit(5)
        .forEach(key -> owned.put(key, 4L));
    owned.forEach(this::apply);
  }

  @Test
  void isContentWhenBothHoldTheSame() {
    compare(digest(null));
    assertThat(suspicions()).isEmpty();
  }

  @Test
  void suspectsABucketThatLacksAKey() {
    owned.put("missing", 1L);
    compare(digest(null));
    assertThat(suspicions()).containsExactly(BUCKET);
  }

  @Test
  void suspectsABucketWithAStaleVersion() {
    owned.put(owned.keySet().iterator().next(), 5L);
    compare(digest(null));
    assertThat(suspicions()).containsExactly(BUCKET);
  }

  @Test
  void suspectsABucketWithASurplusKey() {
    owned.remove(owned.keySet().iterator().next());
    compare(digest(null));
    assertThat(suspicions()).containsExactly(BUCKET);
  }

  @Test
  void leavesOutWhatWasChangedBeforeOrAfterTheWindow() {
    var key = Stream.generate(() -> UUID.randomUUID().toString());
    var others = key.filter(k -> (md5(k)[0] & 0xFF) == BUCKET).limit(2).toList();
    apply(others.getFirst(), 1, since.minusSeconds(1));
    apply(others.getLast(), 1, until.plusSeconds(1));
    compare(digest(null));
    assertThat(suspicions()).isEmpty();
  }

  @Test
  void asksForWhatItLacksOrHoldsLowerAndForNothingElse() {
    var keys = List.copyOf(owned.keySet());
    owned.put(keys.getFirst(), 5L);
    owned.put(keys.get(1), 3L);
    owned.remove(keys.get(2));
    owned.put("missing " + since, 1L);
    owned.put("buried " + since, 1L);
    bury("buried " + since);
    compare(digest(entries()));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(requestFor(keys.getFirst()))
                .hasValueSatisfying(request ->
                    assertThat(request.keys())
                        .containsExactlyInAnyOrder(keys.getFirst(), "missing " + since)));
  }

  private void compare(Digest digest) {
    var event = new Incoming<>(Topic.DIGEST, "test", 1, Optional.of(digest), Instant.now(), null);
    QuarkusTransaction.requiringNew().run(() -> comparison.apply(List.of(event)));
  }

  private List<Digest.Entry> entries() {
    return owned.entrySet().stream()
        .map(entry -> new Digest.Entry(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The sums as an owner publishes them, computed here by their definition. */
  private Digest digest(@Nullable List<Digest.Entry> entries) {
    var xor =
        owned.entrySet().stream()
            .map(entry -> md5(entry.getKey() + ":" + entry.getValue()))
            .mapToLong(hash -> java.nio.ByteBuffer.wrap(hash).getLong())
            .reduce(0, (a, b) -> a ^ b);
    return new Digest(
        CONTACTS, BUCKET, since, until, owned.size(), Long.toHexString(xor), "contacts", entries);
  }

  private static byte[] md5(String text) {
    try {
      return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void apply(String key, long version) {
    apply(key, version, since.plusSeconds(60));
  }

  private void apply(String key, long version, Instant occurredAt) {
    sql.write(handle ->
        handle.execute(
            "insert into applied (topic, key, version, occurred_at) values (?, ?, ?, ?)",
            CONTACTS,
            key,
            version,
            occurredAt));
  }

  private void bury(String key) {
    sql.write(handle ->
        handle.execute(
            "insert into dead_letter (id, topic, key, \"partition\", \"offset\", headers, reason)"
                + " values (?, ?, ?, 0, ?, '{}', 'test')",
            UUID.randomUUID(),
            CONTACTS,
            key,
            -ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)));
  }

  private Stream<RepublishRequest> requests() {
    return sql
        .read(handle ->
            handle
                .createQuery("select payload from outbox where topic = ?")
                .bind(0, Topic.REPUBLISH_REQUEST.bareName())
                .mapTo(byte[].class)
                .list())
        .stream()
        .map(payload -> EventJson.read(payload, RepublishRequest.class));
  }

  private List<Integer> suspicions() {
    return requests()
        .filter(request -> since.equals(request.since()))
        .map(RepublishRequest::bucket)
        .toList();
  }

  private Optional<RepublishRequest> requestFor(String key) {
    return requests()
        .filter(request -> request.keys() != null && request.keys().contains(key))
        .findFirst();
  }
}
