package io.clientele.validation.verdict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.Email;
import io.clientele.contracts.JudgedValues;
import io.clientele.contracts.Phone;
import io.clientele.contracts.Topic;
import io.clientele.contracts.VerdictState;
import io.clientele.contracts.VerdictState.Recommendation;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.TestTopics;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class VerdictsTest {
  @Inject RejudgeContacts rejudgeContacts;
  @Inject Sql sql;

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final List<Phone> LONDON =
      List.of(new Phone("020 7183 8750", "+442071838750", null));

  static ContactState contact(UUID id, long version, String email, String jobTitle) {
    var now = Instant.parse("2026-05-11T14:00:00Z");
    return new ContactState(
        id,
        version,
        ContactState.State.ACTIVE,
        "Ada",
        "Okafor",
        null,
        ContactState.Sex.UNKNOWN,
        null,
        null,
        List.of(new Email(email, null, true)),
        LONDON,
        null,
        jobTitle,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        now,
        now,
        ContactState.Cause.CHANGED,
        List.of(),
        null);
  }

  private static ContactState publish(UUID id, long version, String email, String jobTitle) {
    var contact = contact(id, version, email, jobTitle);
    TestTopics.publishState(Topic.CONTACT, id.toString(), id.toString(), version, contact);
    return contact;
  }

  private static VerdictState awaited(UUID id, String hash) {
    return await()
        .atMost(SOON)
        .until(
            () -> TestTopics.newest(Topic.VERDICT, id.toString(), VerdictState.class),
            verdict -> verdict.isPresent() && verdict.get().valuesHash().equals(hash))
        .orElseThrow();
  }

  private static long published(UUID id) {
    return TestTopics.all(Topic.VERDICT).stream()
        .filter(event -> event.key().equals(id.toString()))
        .count();
  }

  @Test
  void aContactIsJudgedAndTheVerdictPublished() {
    var id = UUID.randomUUID();
    var contact = publish(id, 1, "ada@@example.org", "Engineer");

    var verdict = awaited(id, JudgedValues.hash(contact));

    assertThat(verdict.version()).isEqualTo(1);
    assertThat(verdict.contactVersion()).isEqualTo(1);
    assertThat(verdict.recommendation()).isEqualTo(Recommendation.QUARANTINE);
    assertThat(verdict.fields())
        .extracting("verdict")
        .containsExactly("undeliverable", "valid", "fine");
    assertThat(verdict.fields().getLast().value()).as("names are not repeated").isNull();
  }

  @Test
  void aChangeOfOtherFieldsPublishesNothingAndAChangeOfValuesDoes() {
    var id = UUID.randomUUID();
    publish(id, 1, "ada@@example.org", "Engineer");
    publish(id, 2, "ada@@example.org", "Head of Engineering");
    var mended = publish(id, 3, "ada@example.org", "Head of Engineering");

    var verdict = awaited(id, JudgedValues.hash(mended));
    assertThat(verdict.recommendation()).isEqualTo(Recommendation.KEEP);
    var sent = published(id);

    publish(id, 4, "ada@example.org", "Retired");
    var last = UUID.randomUUID();
    awaited(last, JudgedValues.hash(publish(last, 1, "x@example.org", "")));
    await().atMost(SOON).until(() -> contactVersionApplied(id, 4));

    assertThat(published(id)).isEqualTo(sent);
  }

  private static boolean contactVersionApplied(UUID id, long version) {
    return given()
        .header("Authorization", Tokens.bearer("viewer"))
        .queryParam("after-sequence", "contacts.contact/" + id + "@" + version)
        .get("/api/v1/validation/verdicts/" + id)
        .header("X-Sequence-Reached")
        .equals("true");
  }

  private void judgedByOlderRules(UUID id, String set) {
    sql.write(handle ->
        handle.execute("update verdict set rules = 0 %s where contact_id = ?".formatted(set), id));
  }

  private static ValidatableResponse get(UUID id) {
    return given()
        .header("Authorization", Tokens.bearer("viewer"))
        .get("/api/v1/validation/verdicts/" + id)
        .then();
  }

  @Test
  void otherRulesJudgeAgainAndPublishOnlyVerdictsThatAreOthers() {
    var other = UUID.randomUUID();
    var same = UUID.randomUUID();
    var hash = JudgedValues.hash(publish(other, 3, "ada@@example.org", "Engineer"));
    awaited(other, hash);
    awaited(same, JudgedValues.hash(publish(same, 1, "ada@example.org", "Engineer")));
    judgedByOlderRules(other, ", fields = '[]', recommendation = 'keep'");
    judgedByOlderRules(same, "");
    get(same).body("versions", nullValue());

    rejudgeContacts.all();

    get(other)
        .header("ETag", "\"2.0\"")
        .body("contactVersion", equalTo(3))
        .body("recommendation", equalTo("quarantine"));
    get(same).header("ETag", "\"1.0\"").body("versions.email", startsWith("20"));
    var published =
        await()
            .atMost(SOON)
            .until(
                () -> TestTopics.newest(Topic.VERDICT, other.toString(), VerdictState.class),
                verdict -> verdict.isPresent() && verdict.get().version() == 2)
            .orElseThrow();
    assertThat(published.valuesHash()).isEqualTo(hash);
    assertThat(published.fields()).extracting("field").contains("emails", "phones", "name");
    assertThat(published(same)).isEqualTo(1);
  }

  @Test
  void aContactThatComesAgainIsJudgedByThePresentRules() {
    var id = UUID.randomUUID();
    var hash = JudgedValues.hash(publish(id, 1, "ada@@example.org", "Engineer"));
    awaited(id, hash);
    judgedByOlderRules(id, ", judged = null, fields = '[]', recommendation = 'keep'");

    rejudgeContacts.all();
    get(id).body("recommendation", equalTo("keep"));
    publish(id, 2, "ada@@example.org", "Engineer");

    await().atMost(SOON).untilAsserted(() -> get(id).body("recommendation", equalTo("quarantine")));
  }

  @Test
  void aVerdictIsReadWithoutTheValues() {
    var id = UUID.randomUUID();
    awaited(id, JudgedValues.hash(publish(id, 7, "ada@example.org", "Engineer")));

    given()
        .header("Authorization", Tokens.bearer("viewer"))
        .get("/api/v1/validation/verdicts/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1.0\"")
        .header("Cache-Control", "no-store")
        .body("recommendation", equalTo("keep"))
        .body("contactVersion", equalTo(7))
        .body("fields.field", contains("emails", "phones", "name"))
        .body("fields[0].state", equalTo("pending"))
        .body("fields[0].value", nullValue());
  }

  private Optional<String> kept(UUID id) {
    return sql.read(handle ->
        handle
            .createQuery("select judged::text from verdict where contact_id = ?")
            .bind(0, id)
            .mapTo(String.class)
            .findOne());
  }

  @Test
  void anErasedContactLeavesATombstoneAndNoVerdict() {
    var id = UUID.randomUUID();
    awaited(id, JudgedValues.hash(publish(id, 1, "ada@example.org", "Engineer")));

    TestTopics.publishState(Topic.CONTACT, id.toString(), id.toString(), 2, null);

    await()
        .atMost(SOON)
        .until(() ->
            TestTopics.newest(Topic.VERDICT, id.toString())
                .map(event -> event.value() == null)
                .orElse(false));
    assertThat(kept(id)).as("nothing of the person is kept").isEmpty();
    given()
        .header("Authorization", Tokens.bearer("viewer"))
        .get("/api/v1/validation/verdicts/" + id)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
  }
}
