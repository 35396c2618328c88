package io.clientele.contacts.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.clientele.contracts.CompanyState;
import io.clientele.contracts.ContactState;
import io.clientele.contracts.DuplicateState;
import io.clientele.contracts.EventJson;
import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.JudgedValues;
import io.clientele.contracts.Topic;
import io.clientele.contracts.VerdictState;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.TestTopics;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Contacts over HTTP, and what becomes of them on their topic. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ContactsApiTest {
  private static final String CONTACTS = "/api/v1/contacts";
  private static final String ONE = CONTACTS + "/{id}";
  private static final AtomicInteger NUMBER = new AtomicInteger(500_000);

  private static RequestSpecification as(String role) {
    return given().header("Authorization", Tokens.bearer(role)).contentType("application/json");
  }

  private static RequestSpecification sales() {
    return as("sales");
  }

  private static Response post(String json) {
    return sales().body(json.replace('\'', '"')).post(CONTACTS);
  }

  /** A GB number that no other test uses. */
  private static String phone() {
    return "+44207" + NUMBER.incrementAndGet() + "0";
  }

  private static String withPhone(String name, String phone) {
    return "{'fullName': '%s', 'phones': [{'value': '%s'}]}".formatted(name, phone);
  }

  private static Response patch(String id, String etag, String json, String query) {
    return sales()
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body(json.replace('\'', '"'))
        .patch(ONE + query, id);
  }

  private static String created(String json) {
    return post(json).then().statusCode(201).extract().path("id");
  }

  private static ValidatableResponse problem(Response answer, int status, String slug) {
    return answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + slug))
        .body("detail", notNullValue());
  }

  private static ContactState event(String id, long version) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> TestTopics.newest(Topic.CONTACT, id, ContactState.class),
            found -> found.isPresent() && found.get().version() >= version)
        .orElseThrow();
  }

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
  void listsInPagesAndFindsByBeginningsOfWords() {
    var mark = "q" + UUID.randomUUID().toString().substring(0, 8);
    for (var name : List.of("Carl", "Anna", "Berta")) {
      created("{'givenName': '%s', 'familyName': '%s'}".formatted(name, mark));
    }
    var path =
        CONTACTS + "?limit=2&sort=fullName&count=exact&fields=fullName&q=" + mark.substring(0, 7);
    String next =
        sales()
            .get(path)
            .then()
            .statusCode(200)
            .header("Link", notNullValue())
            .body("items.fullName", contains("Anna " + mark, "Berta " + mark))
            .body("items[0].version", nullValue())
            .body("count", equalTo(3))
            .extract()
            .path("next");
    sales()
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .body("items.fullName", contains("Carl " + mark))
        .body("next", nullValue());
    problem(sales().get(CONTACTS + "?sort=shoeSize"), 400, "bad-sort");
    problem(sales().get(CONTACTS + "?after=nonsense"), 400, "bad-cursor");
    problem(sales().get(CONTACTS + "?limit=0"), 400, "bad-limit");
    problem(sales().get(CONTACTS + "?state=asleep"), 400, "bad-parameter");
  }

  @Test
  void findsByRule() {
    var source = "s" + UUID.randomUUID();
    var first = created("{'fullName': 'Rule A', 'source': '%s', 'tags': ['a']}".formatted(source));
    var second =
        created(
            "{'fullName': 'Rule B', 'source': '%s', 'address': {'city': 'Riga', 'postalCode': 'LV-1'}}"
                .formatted(source));
    var rule = "{'field': 'source', 'operator': '=', 'value': '%s'}".formatted(source);
    String next =
        search("{'rule': %s, 'sort': 'fullName', 'limit': 1}".formatted(rule))
            .then()
            .statusCode(200)
            .body("items.id", contains(first))
            .extract()
            .path("next");
    search(
            "{'rule': %s, 'sort': 'fullName', 'limit': 1, 'after': '%s', 'fields': ['id']}"
                .formatted(rule, next))
        .then()
        .body("items.id", contains(second))
        .body("items[0].source", nullValue())
        .body("next", nullValue());
    search(
            ("{'rule': {'combinator': 'and', 'rules': [%s, {'field': 'address.postalCode',"
                    + " 'operator': 'beginsWith', 'value': 'lv'}, {'field': 'email', 'operator':"
                    + " 'null'}]}}")
                .formatted(rule))
        .then()
        .statusCode(200)
        .body("items.id", contains(second));
    problem(search("{'rule': {'field': 'shoe', 'operator': '=', 'value': 1}}"), 422, "bad-rule")
        .body("errors[0].pointer", startsWith("/rule"));
  }

  @Test
  void findsByWhatWasBought() {
    var id = created("{'fullName': 'Buyer Beware'}");
    sales()
        .body(
            """
            {"contactId": "%s", "productKind": "book", "amount": {"amount": "12.50", "currency": "EUR"},
             "purchasedAt": "%s"}
            """
                .formatted(id, Instant.now()))
        .post("/api/v1/purchases")
        .then()
        .statusCode(201);
    var rule =
        "{'aggregate': 'sum', 'of': 'purchases.amount', 'currency': 'EUR', 'window': {'days': 30},"
            + " 'operator': '%s', 'value': '12.50'}";
    search("{'rule': %s}".formatted(rule.formatted(">=")))
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
    search("{'rule': %s, 'limit': 500}".formatted(rule.formatted(">")))
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(id)));
  }

  @Test
  void answersInJsonWhateverIsWanted() {
    as("viewer")
        .accept("text/html")
        .get(CONTACTS + "?limit=1")
        .then()
        .statusCode(200)
        .contentType("application/json");
  }

  @Test
  void describesContactsInOpenApi() {
    given()
        .accept("application/json")
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body(
            "components.schemas.ContactView.allOf.'$ref'",
            hasItem("#/components/schemas/ContactChange"))
        .body("components.schemas.ContactView.properties.values", nullValue())
        .body("components.schemas.ContactView.properties.state.enum", hasItem("active"))
        .body("components.schemas.ContactChange.properties.givenName.maxLength", equalTo(200))
        .body("components.schemas.ContactChange.properties.sex.enum", hasItem("female"))
        .body("paths.'/api/v1/contacts'.post.operationId", equalTo("createContact"));
  }

  private static Response search(String json) {
    return as("viewer").body(json.replace('\'', '"')).post(CONTACTS + "/search");
  }

  @Test
  void fillsIdsFromOtherServices() {
    var id = created("{'fullName': 'By Id', 'notes': 'n'}");
    as("viewer")
        .body(
            "{\"ids\": [\"%s\", \"%s\"], \"fields\": [\"fullName\"]}"
                .formatted(id, UUID.randomUUID()))
        .post(CONTACTS + "/by-ids")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].fullName", equalTo("By Id"))
        .body("items[0].notes", nullValue());
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
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            sales()
                .get(ONE, id)
                .then()
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
