package io.clientele.contacts.contact;

import static io.clientele.contacts.contact.ContactRequests.CONTACTS;
import static io.clientele.contacts.contact.ContactRequests.ONE;
import static io.clientele.contacts.contact.ContactRequests.as;
import static io.clientele.contacts.contact.ContactRequests.created;
import static io.clientele.contacts.contact.ContactRequests.event;
import static io.clientele.contacts.contact.ContactRequests.patch;
import static io.clientele.contacts.contact.ContactRequests.phone;
import static io.clientele.contacts.contact.ContactRequests.post;
import static io.clientele.contacts.contact.ContactRequests.problem;
import static io.clientele.contacts.contact.ContactRequests.sales;
import static io.clientele.contacts.contact.ContactRequests.withPhone;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.clientele.contracts.CompanyState;
import io.clientele.contracts.ContactState;
import io.clientele.contracts.EventJson;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How contacts are made, and what refuses them. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ContactCreationTest {
  @Test
  void createsReadsAndAnnouncesAContactWithEverything() {
    var phone = phone();
    var answer =
        post(
            """
            {'givenName': ' Ada ', 'familyName': 'Okafor', 'sex': 'female', 'birthDate': '1988-04-17',
             'language': 'en-GB', 'emails': [{'value': 'ada.%s@example.org', 'type': 'work'}],
             'phones': [{'value': '%s', 'type': 'mobile'}], 'company': {'name': 'Harbour  Lights'},
             'jobTitle': 'Buyer', 'address': {'street': '14 Wharf Road', 'city': 'London',
             'postalCode': 'N1 7RW', 'country': 'GB'}, 'owner': 'anna', 'source': 'fair',
             'territory': 'south', 'tags': ['vip', 'vip'], 'paymentDetails': 'IBAN GB00', 'sphere': 'b2b',
             'socialProfiles': ['https://social.example/ada'], 'notes': 'likes tea',
             'custom': {'shoeSize': 38, 'since': '2020'}, 'externalIds': [{'system': 'crm', 'id': 'C-1'}]}
            """
                .formatted(phone.substring(1), phone));
    String id =
        answer
            .then()
            .statusCode(201)
            .header("ETag", "\"1.0\"")
            .header("Cache-Control", "no-store")
            .header("X-Sequence", matchesPattern("contacts\\.contact/.{36}@1"))
            .header("X-Duplicate-Check", "skipped")
            .extract()
            .path("id");
    answer.then().header("Location", endsWith("/api/v1/contacts/" + id));
    as("viewer")
        .get(ONE, id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1.0\"")
        .body("version", equalTo(1))
        .body("state", equalTo("active"))
        .body("givenName", equalTo("Ada"))
        .body("fullName", equalTo("Ada Okafor"))
        .body("birthDate", equalTo("1988-04-17"))
        .body("emails[0].primary", equalTo(true))
        .body("phones[0].e164", equalTo(phone))
        .body("phones[0].type", equalTo("mobile"))
        .body("company.name", equalTo("Harbour Lights"))
        .body("company.id", notNullValue())
        .body("address.postalCode", equalTo("N1 7RW"))
        .body("tags", contains("vip"))
        .body("paymentDetails", equalTo("IBAN GB00"))
        .body("notes", equalTo("likes tea"))
        .body("custom.shoeSize", equalTo(38))
        .body("externalIds[0].system", equalTo("crm"))
        .body("verdicts.pending", equalTo(true))
        .body("duplicates", equalTo(0))
        .body("createdAt", notNullValue());
    var event = event(id, 1);
    assertThat(event.cause()).isEqualTo(ContactState.Cause.CREATED);
    assertThat(event.fullName()).isEqualTo("Ada Okafor");
    assertThat(event.phones().getFirst().e164()).isEqualTo(phone);
    assertThat(event.changedFields()).contains("phones", "address", "custom");
    var payload = TestTopics.newest(Topic.CONTACT, id).orElseThrow().value();
    assertThat(new String(payload, StandardCharsets.UTF_8))
        .doesNotContain("likes tea", "IBAN", "shoeSize");
    var company = Objects.requireNonNull(event.company());
    await()
        .until(() ->
            TestTopics.newest(Topic.COMPANY, company.id().toString(), CompanyState.class)
                .isPresent());
  }

  @Test
  void keepsAnUnreadablePhoneAndABadMailAsEntered() {
    post("{'phones': [{'value': 'ask Bob'}], 'emails': [{'value': 'bob at home'}]}")
        .then()
        .statusCode(201)
        .body("phones[0].value", equalTo("ask Bob"))
        .body("phones[0].e164", nullValue())
        .body("emails[0].value", equalTo("bob at home"));
  }

  @Test
  void namesTheCandidateOfTheSamePhoneHoweverItIsWritten() {
    var phone = phone();
    var id = created(withPhone("First", phone));
    problem(post(withPhone("Second", "0" + phone.substring(3))), 409, "duplicate")
        .body("candidates", hasSize(1))
        .body("candidates[0].id", equalTo(id))
        .body("candidates[0].why[0].field", equalTo("phones"))
        .body("candidates[0].why[0].level", equalTo("same"));
  }

  @Test
  void namesTheCandidateOfTheSameMailbox() {
    var id = created("{'emails': [{'value': 'Same.Box@example.org'}]}");
    problem(post("{'emails': [{'value': 'same.box@EXAMPLE.org'}]}"), 409, "duplicate")
        .body("candidates[0].id", equalTo(id))
        .body("candidates[0].why[0].field", equalTo("emails"));
  }

  @Test
  void writesAMarkedDuplicateWhenToldWhy() {
    var phone = phone();
    created(withPhone("First", phone));
    var body = withPhone("Second", phone).replace('\'', '"');
    problem(sales().body(body).post(CONTACTS + "?onDuplicate=mark"), 422, "reason-required");
    String id =
        sales()
            .body(body)
            .post(CONTACTS + "?onDuplicate=mark&reason=twins")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    sales()
        .get(ONE + "/history", id)
        .then()
        .body("items[0].why", equalTo("twins"))
        .body("items[0].who", notNullValue());
  }

  @Test
  void fillsWhatTheOtherOneLacksWhenToldToUpdate() {
    var phone = phone();
    var id = created("{'givenName': 'Bob', 'phones': [{'value': '%s'}]}".formatted(phone));
    sales()
        .body(
            "{'givenName': 'Robert', 'familyName': 'Ray', 'phones': [{'value': '%s'}], 'tags': ['x']}"
                .formatted(phone)
                .replace('\'', '"'))
        .post(CONTACTS + "?onDuplicate=update")
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("version", equalTo(2))
        .body("givenName", equalTo("Bob"))
        .body("familyName", equalTo("Ray"))
        .body("tags", contains("x"));
    assertThat(event(id, 2).familyName()).isEqualTo("Ray");
  }

  @Test
  void refusesWhatIsNoContact() {
    problem(post("{'givenName': "), 400, "malformed-json");
    problem(post("{'givenNme': 'x'}"), 400, "unknown-field")
        .body("errors[0].pointer", equalTo("/givenNme"));
    problem(post("{'emails': 'x@example.org'}"), 400, "wrong-type")
        .body("errors[0].pointer", equalTo("/emails"));
    problem(post("{'birthDate': 'spring'}"), 400, "wrong-type")
        .body("errors[0].pointer", equalTo("/birthDate"));
    problem(post("{'fullName': '%s'}".formatted("x".repeat(401))), 422, "invalid")
        .body("errors[0].pointer", equalTo("/fullName"))
        .body("errors[0].code", equalTo("wrong-length"));
    problem(post("{'tags': ['vip']}"), 422, "invalid");
    problem(post("{'company': {'id': '%s'}}".formatted(UUID.randomUUID())), 422, "invalid")
        .body("errors[0].pointer", equalTo("/company/id"));
    var id = created("{'fullName': 'Fine'}");
    problem(patch(id, "\"1.0\"", "{'emails': {}}", ""), 400, "wrong-type");
    problem(patch(id, "\"1.0\"", "{'nonsense': 1}", ""), 400, "unknown-field");
    problem(patch(id, "\"1.0\"", "[]", ""), 400, "wrong-type");
    problem(patch(id, "\"1.0\"", "{'fullName': null}", ""), 422, "invalid");
    problem(sales().get(ONE, UUID.randomUUID()), 404, "not-found");
    problem(sales().get(ONE, "nonsense"), 404, "not-found");
    problem(
        sales().contentType("text/plain").body("x").post(CONTACTS), 415, "unsupported-media-type");
  }

  @Test
  void refusesARecordThatIsTooLargeForAnEvent() {
    var emails = list(100, n -> "{'value': '%s'}".formatted(wide(316, n)));
    var phones = list(100, n -> "{'value': '%s'}".formatted(wide(97, n)));
    var tags = list(200, n -> "'%s'".formatted(wide(97, n)));
    var ids = list(100, n -> "{'system': '%s', 'id': '%s'}".formatted(wide(97, n), wide(197, n)));
    var body =
        "{'emails': %s, 'phones': %s, 'tags': %s, 'externalIds': %s}"
            .formatted(emails, phones, tags, ids);
    problem(post(body), 413, "payload-too-large").body("errors[0].pointer", equalTo("/emails"));
  }

  private static String wide(int length, int number) {
    return "€".repeat(length) + number;
  }

  private static String list(int count, IntFunction<String> item) {
    return "[" + String.join(",", IntStream.range(0, count).mapToObj(item).toList()) + "]";
  }

  @Test
  void letsOnlyThoseWriteWhoMay() {
    problem(as("viewer").body("{\"fullName\": \"x\"}").post(CONTACTS), 403, "forbidden");
    problem(as("publisher").get(CONTACTS), 403, "forbidden");
    problem(given().get(CONTACTS), 401, "unauthorized");
    problem(given().header("Authorization", "Bearer nonsense").get(CONTACTS), 401, "unauthorized");
  }

  @Test
  void createsOnceHoweverOftenTheSameKeyIsSent() {
    var key = UUID.randomUUID().toString();
    var body = "{\"fullName\": \"Once\"}";
    var first = sales().header("Idempotency-Key", key).body(body).post(CONTACTS);
    first.then().statusCode(201);
    sales()
        .header("Idempotency-Key", key)
        .body(body)
        .post(CONTACTS)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Location", equalTo(first.header("Location")));
    problem(
        sales().header("Idempotency-Key", key).body("{\"fullName\": \"Twice\"}").post(CONTACTS),
        422,
        "idempotency-key-reused");
  }

  @Test
  void keepsOneCompanyPerName() {
    var name = "Café " + UUID.randomUUID();
    var answer = sales().body("{\"name\": \"%s\"}".formatted(name)).post("/api/v1/companies");
    String id = answer.then().statusCode(201).extract().path("id");
    sales()
        .body("{\"name\": \"  %s \"}".formatted(name.toUpperCase(Locale.ROOT)))
        .post("/api/v1/companies")
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("name", equalTo(name));
    sales()
        .queryParam("q", name.substring(0, 12))
        .get("/api/v1/companies")
        .then()
        .body("items.id", contains(id));
    sales().get("/api/v1/companies/{id}", id).then().header("ETag", "\"1.0\"");
    assertThat(
            EventJson.read(
                    await()
                        .until(() -> TestTopics.newest(Topic.COMPANY, id), Optional::isPresent)
                        .orElseThrow()
                        .value(),
                    CompanyState.class)
                .name())
        .isEqualTo(name);
  }
}
