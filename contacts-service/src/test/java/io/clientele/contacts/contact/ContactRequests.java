package io.clientele.contacts.contact;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.TestTopics;
import io.clientele.kit.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What the tests ask of contacts over HTTP. */
final class ContactRequests {
  static final String CONTACTS = "/api/v1/contacts";

  static final String ONE = CONTACTS + "/{id}";

  static final AtomicInteger NUMBER = new AtomicInteger(500_000);

  private ContactRequests() {}

  static RequestSpecification as(String role) {
    return given().header("Authorization", Tokens.bearer(role)).contentType("application/json");
  }

  static RequestSpecification sales() {
    return as("sales");
  }

  static Response post(String json) {
    return sales().body(json.replace('\'', '"')).post(CONTACTS);
  }

  /** A GB number that no other test uses. */
  static String phone() {
    return "+44207" + NUMBER.incrementAndGet() + "0";
  }

  static String withPhone(String name, String phone) {
    return "{'fullName': '%s', 'phones': [{'value': '%s'}]}".formatted(name, phone);
  }

  static Response patch(String id, String etag, String json, String query) {
    return sales()
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body(json.replace('\'', '"'))
        .patch(ONE + query, id);
  }

  static String created(String json) {
    return post(json).then().statusCode(201).extract().path("id");
  }

  static ValidatableResponse problem(Response answer, int status, String slug) {
    return answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + slug))
        .body("detail", notNullValue());
  }

  static ContactState event(String id, long version) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> TestTopics.newest(Topic.CONTACT, id, ContactState.class),
            found -> found.isPresent() && found.get().version() >= version)
        .orElseThrow();
  }
}
