package io.clientele.validation.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.Digest;
import io.clientele.contracts.EventJson;
import io.clientele.contracts.JudgedValues;
import io.clientele.contracts.RepublishRequest;
import io.clientele.contracts.Topic;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A contact of the version that kept no values beside its verdicts brings them when asked. */
@QuarkusTest
@WithTestResource(UpgradeTest.BaseWithoutValues.class)
class UpgradeTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String CONTACTS = Topic.CONTACT.bareName();
  private static final int VERSION = 3;
  private static final ContactState ADA =
      VerdictsTest.contact(UUID.randomUUID(), VERSION, "ada@@example.org", "Engineer");
  private static final String KEY = ADA.id().toString();

  @Inject Sql sql;

  /** What the service left that had read the contact and judged it by rules without a number. */
  public static class BaseWithoutValues extends PlatformResource {
    @Override
    public Map<String, String> start() {
      var configuration = super.start();
      leave(configuration, "2", BaseWithoutValues::judged);
      return configuration;
    }

    private static void judged(Handle handle) {
      handle.execute(
          "insert into verdict (contact_id, version, values_hash, contact_version, fields,"
              + " recommendation, judged_at) values (?, 1, ?, ?, '[]', 'keep', now())",
          ADA.id(),
          JudgedValues.hash(ADA),
          VERSION);
      handle.execute(
          "insert into applied (topic, key, version, occurred_at) values (?, ?, ?, now())",
          CONTACTS,
          KEY,
          VERSION);
      handle.execute("insert into first_reading values (?, now())", CONTACTS);
    }
  }

  @Test
  void theOwnersDigestBringsContactsThatWereJudgedBefore() {
    announce(null);
    awaitRequest(request -> request.bucket() != null);
    announce(List.of(new Digest.Entry(KEY, VERSION)));
    awaitRequest(request -> request.keys() != null);
    TestTopics.publishState(Topic.CONTACT, KEY, KEY, VERSION, ADA);

    var kept = await().atMost(SOON).until(this::kept, Optional::isPresent).orElseThrow();
    assertThat(EventJson.read(bytes(kept), JudgedValues.class)).isEqualTo(JudgedValues.of(ADA));
    assertThat(number("version")).as("judged by rules that find its fault").isEqualTo(2);
    assertThat(number("rules")).isPositive();
  }

  /** As contacts-service does: the sum of the contact's bucket, then what is in it. */
  private static void announce(@Nullable List<Digest.Entry> entries) {
    var now = Instant.now();
    var bucket = md5(KEY)[0] & 0xff;
    var xor = Long.toHexString(ByteBuffer.wrap(md5(KEY + ":" + VERSION)).getLong());
    var digest = new Digest(CONTACTS, bucket, null, now, 1, xor, "contacts", entries);
    var key = CONTACTS + ":" + bucket + (entries == null ? ":all" : ":entries:0");
    TestTopics.publishState(Topic.DIGEST, key, key, now.toEpochMilli(), digest);
  }

  private static byte[] md5(String text) {
    try {
      return MessageDigest.getInstance("MD5").digest(bytes(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void awaitRequest(Predicate<RepublishRequest> wanted) {
    await()
        .atMost(SOON)
        .until(() ->
            TestTopics.all(Topic.REPUBLISH_REQUEST).stream()
                .map(event -> EventJson.read(event.value(), RepublishRequest.class))
                .filter(request -> request.topic().equals(CONTACTS))
                .anyMatch(wanted));
  }

  private Optional<String> kept() {
    return sql.read(handle ->
        handle
            .createQuery("select judged::text from verdict where contact_id = ?")
            .bind(0, ADA.id())
            .mapTo(String.class)
            .findOne());
  }

  private long number(String column) {
    return sql.read(handle ->
        handle
            .createQuery("select %s from verdict where contact_id = ?".formatted(column))
            .bind(0, ADA.id())
            .mapTo(Long.class)
            .one());
  }
}
