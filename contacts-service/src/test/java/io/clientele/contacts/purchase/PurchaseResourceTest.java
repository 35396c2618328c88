package io.clientele.contacts.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.clientele.contracts.Purchase;
import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.Partitions;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.TestTopics;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PurchaseResourceTest {
  @Test
  void announcesAPurchaseInThePartitionOfItsContact() {
    var contact = contact();

    var made = buy(contact, "{\"amount\":\"12.5\",\"currency\":\"EUR\"}", "");

    made.then().statusCode(201).body("amount.amount", equalTo("12.50"));
    var id = made.<String>path("id");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          var event = TestTopics.newest(Topic.PURCHASE, id).orElseThrow();
          assertThat(event.partition()).isEqualTo(Partitions.of(contact, 12));
          assertThat(TestTopics.newest(Topic.PURCHASE, id, Purchase.class))
              .hasValueSatisfying(fact -> assertThat(fact.contactId()).hasToString(contact));
        });
  }

  @Test
  void recordsAPurchaseOnceHoweverOftenTheShopSendsIt() {
    var contact = contact();
    var external = ",\"externalId\":{\"system\":\"shop\",\"id\":\"" + UUID.randomUUID() + "\"}";

    var first = buy(contact, "{\"amount\":\"10\",\"currency\":\"GBP\"}", external);
    var again = buy(contact, "{\"amount\":\"10\",\"currency\":\"GBP\"}", external);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.<String>path("id")).isEqualTo(first.<String>path("id"));
    list(contact).then().body("items", hasSize(1));
  }

  @Test
  void refusesHalfACent() {
    buy(contact(), "{\"amount\":\"10.005\",\"currency\":\"EUR\"}", "")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/amount/amount"));
  }

  @Test
  void refusesAPurchaseOfNobody() {
    var nobody = UUID.randomUUID().toString();

    buy(nobody, "{\"amount\":\"10\",\"currency\":\"EUR\"}", "")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-contact"));
    list(nobody).then().statusCode(404).body("type", equalTo("/problems/unknown-contact"));
  }

  @Test
  void listsHowAContactWasTouched() {
    var contact = contact();
    var body = "{\"contactId\":\"" + contact + "\",\"kind\":\"call\",\"outcome\":\"no-answer\"}";

    by("sales").body(body).post("/api/v1/interactions").then().statusCode(201);

    by("viewer")
        .get("/api/v1/interactions?contactId=" + contact)
        .then()
        .body("items.kind[0]", equalTo("call"));
  }

  @Test
  void takesNoFreeTextIntoAnInteraction() {
    var body =
        "{\"contactId\":\"" + contact() + "\",\"kind\":\"call\",\"outcome\":\"She was angry!\"}";

    by("sales")
        .body(body)
        .post("/api/v1/interactions")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/outcome"));
  }

  private static String contact() {
    return by("steward")
        .body("{\"fullName\":\"Ann Lee\"}")
        .post("/api/v1/contacts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response buy(String contact, String amount, String more) {
    return by("sales")
        .body(
            "{\"contactId\":\"%s\",\"productKind\":\"Training\",\"amount\":%s%s}"
                .formatted(contact, amount, more))
        .post("/api/v1/purchases");
  }

  private static Response list(String contact) {
    return by("viewer").get("/api/v1/purchases?contactId=" + contact);
  }

  private static RequestSpecification by(String role) {
    return given().header("Authorization", Tokens.bearer(role)).contentType("application/json");
  }
}
