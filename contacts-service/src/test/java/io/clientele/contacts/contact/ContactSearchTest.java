package io.clientele.contacts.contact;

import static io.clientele.contacts.contact.ContactRequests.CONTACTS;
import static io.clientele.contacts.contact.ContactRequests.as;
import static io.clientele.contacts.contact.ContactRequests.created;
import static io.clientele.contacts.contact.ContactRequests.problem;
import static io.clientele.contacts.contact.ContactRequests.sales;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.clientele.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How contacts are listed and found. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ContactSearchTest {
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
}
