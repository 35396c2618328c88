package io.clientele.contacts.contact;

import static io.clientele.contacts.contact.ContactRequests.CONTACTS;
import static io.clientele.contacts.contact.ContactRequests.ONE;
import static io.clientele.contacts.contact.ContactRequests.as;
import static io.clientele.contacts.contact.ContactRequests.created;
import static io.clientele.contacts.contact.ContactRequests.event;
import static io.clientele.contacts.contact.ContactRequests.patch;
import static io.clientele.contacts.contact.ContactRequests.phone;
import static io.clientele.contacts.contact.ContactRequests.problem;
import static io.clientele.contacts.contact.ContactRequests.sales;
import static io.clientele.contacts.contact.ContactRequests.withPhone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.DuplicateState;
import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.JudgedValues;
import io.clientele.contracts.Topic;
import io.clientele.contracts.VerdictState;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What becomes of a contact after it was made. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ContactChangeTest {
  @Test
  void changesAContactByMergePatchAndKeepsItsHistory() {
    var id =
        created(
            "{'givenName': 'Eve', 'jobTitle': 'Clerk', 'address': {'city': 'Bonn', 'country':"
                + " 'DE'}}");
    patch(
            id,
            "\"1.0\"",
            "{'jobTitle': null, 'address': {'city': 'Essen'}, 'company': {'name': 'Acme One'}}",
            "?reason=moved")
        .then()
        .statusCode(200)
        .header("ETag", "\"2.0\"")
        .header("X-Sequence", equalTo("contacts.contact/" + id + "@2"))
        .body("jobTitle", nullValue())
        .body("address.city", equalTo("Essen"))
        .body("address.country", equalTo("DE"))
        .body("company.name", equalTo("Acme One"));
    patch(id, "\"2.0\"", "{'company': {'name': 'Acme Two'}}", "")
        .then()
        .statusCode(200)
        .body("company.name", equalTo("Acme Two"));
    as("viewer")
        .get(ONE + "/history", id)
        .then()
        .statusCode(200)
        .body("items.version", contains(3, 2, 1))
        .body("items[1].why", equalTo("moved"))
        .body("items[1].cause", equalTo("changed"))
        .body("items[1].fields.field", contains("address.city", "company", "jobTitle"))
        .body("items[1].fields[0].old", equalTo("Bonn"))
        .body("items[1].fields[0].new", equalTo("Essen"))
        .body("items[2].cause", equalTo("created"));
    assertThat(event(id, 3).changedFields()).containsExactly("company");
  }

  @Test
  void saysWhetherLikelyOnesWereLookedForBeforeAChangeOrARestore() {
    var id = created("{'givenName': 'Asked', 'jobTitle': 'Cook'}");
    // Nothing that is compared changes, so there was nobody to look for.
    patch(id, "\"1.0\"", "{'jobTitle': 'Baker'}", "")
        .then()
        .statusCode(200)
        .header("X-Duplicate-Check", "done");
    // No dedupe-service runs here, and its absence keeps nobody from saving.
    patch(id, "\"2.0\"", "{'givenName': 'Tried'}", "")
        .then()
        .statusCode(200)
        .header("X-Duplicate-Check", "skipped");
    patch(id, "\"3.0\"", "{'givenName': 'Marked'}", "?onDuplicate=mark&reason=known")
        .then()
        .statusCode(200)
        .header("X-Duplicate-Check", nullValue());
    sales().header("If-Match", "\"4.0\"").delete(ONE, id).then().statusCode(204);
    sales()
        .post(ONE + "/restore", id)
        .then()
        .statusCode(200)
        .header("X-Duplicate-Check", "skipped");
  }

  @Test
  void makesNoVersionOfAPatchThatChangesNothing() {
    var id = created("{'givenName': 'Same'}");
    patch(id, "\"1.0\"", "{'givenName': 'Same'}", "")
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
  }

  @Test
  void changesOnlyTheVersionThatTheClientHasSeen() {
    var id = created("{'givenName': 'Tag'}");
    problem(sales().body("{}").patch(ONE, id), 428, "precondition-required");
    problem(patch(id, "one", "{}", ""), 400, "bad-etag");
    patch(id, "\"1.0\"", "{'givenName': 'Tog'}", "").then().statusCode(200);
    problem(patch(id, "\"1.0\"", "{'givenName': 'Tug'}", ""), 412, "stale")
        .body("current.givenName", equalTo("Tog"))
        .body("current.version", equalTo(2));
    // The projection part is not compared.
    patch(id, "\"2.7\"", "{'givenName': 'Tug'}", "").then().statusCode(200);
  }

  @Test
  void answersNotModifiedToWhoKnowsIt() {
    var id = created("{'givenName': 'Known'}");
    sales().header("If-None-Match", "\"1.0\"").get(ONE, id).then().statusCode(304);
    sales().header("If-None-Match", "\"0.0\"").get(ONE, id).then().statusCode(200);
  }

  @Test
  void refusesAPatchThatTakesAnothersPhone() {
    var phone = phone();
    var first = created(withPhone("First", phone));
    var second = created("{'fullName': 'Second'}");
    var change = "{'phones': [{'value': '%s'}]}".formatted(phone);
    problem(patch(second, "\"1.0\"", change, ""), 409, "duplicate")
        .body("candidates[0].id", equalTo(first));
    problem(patch(second, "\"1.0\"", change, "?onDuplicate=update"), 400, "bad-parameter");
    patch(second, "\"1.0\"", change, "?onDuplicate=mark&reason=shared").then().statusCode(200);
    // Whoever shares a phone by permission can still be changed otherwise.
    patch(second, "\"2.0\"", "{'jobTitle': 'Cook'}", "").then().statusCode(200);
  }

  @Test
  void freesAPhoneThatAPatchGivesUp() {
    var phone = phone();
    var id = created(withPhone("Owner", phone));
    patch(id, "\"1.0\"", "{'phones': []}", "").then().statusCode(200);
    created(withPhone("Next", phone));
  }

  @Test
  void putsIntoTheBinAndRestoresUnlessThePhoneIsTaken() {
    var phone = phone();
    var id = created(withPhone("Binned", phone));
    problem(sales().delete(ONE, id), 428, "precondition-required");
    sales()
        .header("If-Match", "\"1.0\"")
        .delete(ONE + "?reason=left", id)
        .then()
        .statusCode(204)
        .header("X-Sequence", equalTo("contacts.contact/" + id + "@2"));
    assertThat(event(id, 2).state()).isEqualTo(ContactState.State.DELETED);
    problem(patch(id, "\"2.0\"", "{'jobTitle': 'x'}", ""), 409, "wrong-state");
    sales().get(CONTACTS + "?q=binned").then().body("items", hasSize(0));
    sales().get(CONTACTS + "?q=binned&state=deleted").then().body("items.id", hasItem(id));
    var taker = created(withPhone("Taker", phone));
    problem(sales().post(ONE + "/restore", id), 409, "duplicate")
        .body("candidates[0].id", equalTo(taker));
    sales()
        .post(ONE + "/restore?onDuplicate=mark&reason=both", id)
        .then()
        .statusCode(200)
        .body("state", equalTo("active"))
        .body("version", equalTo(3));
    assertThat(event(id, 3).cause()).isEqualTo(ContactState.Cause.RESTORED);
    problem(sales().post(ONE + "/restore", id), 409, "wrong-state");
  }

  @Test
  void aVerdictOnThisVersionHoldsThoughItsReleaseCountedOtherValues() {
    var id = created(withPhone("Upgraded", phone()));
    var verdict =
        new VerdictState(
            UUID.fromString(id),
            1,
            "counted otherwise",
            1,
            List.of(),
            VerdictState.Recommendation.QUARANTINE,
            Instant.now());
    TestTopics.publishState(Topic.VERDICT, id, id, 1, verdict);
    eventually(
        id,
        shown ->
            shown
                .body("verdicts.pending", equalTo(false))
                .body("recommendation", equalTo("quarantine")));
    quarantined().body("items.id", hasItem(id));
    patch(id, "\"1.1\"", "{'language': 'nl'}", "")
        .then()
        .statusCode(200)
        .body("verdicts.pending", equalTo(true));
    quarantined().body("items.id", not(hasItem(id)));
  }

  private static void eventually(String id, Consumer<ValidatableResponse> asserted) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> asserted.accept(sales().get(ONE, id).then()));
  }

  private static ValidatableResponse quarantined() {
    return as("viewer")
        .body(
            """
            {"rule": {"field": "recommendation", "operator": "=", "value": "quarantine"},
             "sort": "-createdAt"}
            """)
        .post(CONTACTS + "/search")
        .then()
        .statusCode(200);
  }

  @Test
  void showsVerdictsAndDuplicatesWithoutANewVersion() {
    var id = created(withPhone("Judged", phone()));
    var state = event(id, 1);
    var uuid = UUID.fromString(id);
    TestTopics.publishState(
        Topic.VERDICT,
        id,
        id,
        1,
        new VerdictState(
            uuid,
            1,
            JudgedValues.hash(state),
            1,
            List.of(
                new FieldVerdict(
                    "phones/0", null, "valid", FieldVerdict.State.FINAL, List.of("fictitious"))),
            VerdictState.Recommendation.KEEP,
            Instant.now()));
    TestTopics.publishState(
        Topic.DUPLICATE,
        id,
        id,
        1,
        new DuplicateState(uuid, 1, 2, List.of(UUID.randomUUID()), Instant.now()));
    eventually(
        id,
        shown ->
            shown
                .header("ETag", "\"1.2\"")
                .body("version", equalTo(1))
                .body("recommendation", equalTo("keep"))
                .body("verdicts.pending", equalTo(false))
                .body("verdicts.fields[0].reasons", contains("fictitious"))
                .body("duplicates", equalTo(2))
                .body("duplicateGroups", hasSize(1)));
    patch(id, "\"1.0\"", "{'phones': [], 'emails': []}", "")
        .then()
        .statusCode(200)
        .body("verdicts.pending", equalTo(true))
        .body("recommendation", nullValue())
        .body("duplicates", equalTo(2));
  }
}
