package io.clientele.dedupe.company;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.clientele.contracts.CompanyState;
import io.clientele.contracts.Topic;
import io.clientele.dedupe.testing.Base;
import io.clientele.dedupe.testing.Someone;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.TestTopics;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Companies are brought into groups as contacts are, by their names. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class CompaniesTest {
  @Inject Base base;

  @BeforeEach
  void start() {
    base.empty();
  }

  @Test
  void suspectsCompaniesWhoseNamesAreAlike() {
    var one = publish(UUID.randomUUID(), 1, "Brightwater Instruments Ltd");
    var other = publish(UUID.randomUUID(), 1, "BRIGHTWATER INSTRUMENTS GmbH");
    publish(UUID.randomUUID(), 1, "Ortega & Sons");
    awaitGroups(1);
    base.apply(Someone.with("+442079460695"), Someone.with("+442079460695"));
    var groups = steward().get("/api/v1/duplicates/groups?entity=company").then();
    groups.body("items", hasSize(1)).body("items.rule", contains("alike-companies"));
    var id = groups.extract().jsonPath().getUUID("items[0].id");
    assertThat(
            steward()
                .get("/api/v1/duplicates/groups/" + id)
                .jsonPath()
                .getList("members", UUID.class))
        .containsExactlyInAnyOrder(one, other);
    steward().get("/api/v1/duplicates/count").then().body("groups", equalTo(1));
    steward()
        .get("/api/v1/duplicates/groups/" + id + "/pairs")
        .then()
        .body("items[0].why.field", contains("name"));
    assertThat(base.number("select count(*) from duplicate_state where contact_id = ?", one))
        .isZero();
    publish(other, 2, "Lindqvist Foundry");
    awaitGroups(0);
  }

  @Test
  void remembersWhatWasDecidedOfCompaniesAndForgetsThoseThatAreGone() {
    var one = publish(UUID.randomUUID(), 1, "Brightwater Instruments");
    var other = publish(UUID.randomUUID(), 1, "Brightwater Instruments");
    awaitGroups(1);
    steward()
        .contentType("application/json")
        .body(Map.of("left", one, "right", other, "verdict", "not-duplicate"))
        .post("/api/v1/duplicates/decisions")
        .then()
        .statusCode(201)
        .body("entity", equalTo("company"));
    awaitGroups(0);
    publish(other, 2, "Brightwater Instruments Inc");
    await()
        .until(
            () -> base.number("select version from applied where key = ?", other.toString()) == 2);
    awaitGroups(0);
    var key = other.toString();
    TestTopics.publishState(Topic.COMPANY, key, key, 3, null);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> base.number("select count(*) from company") == 1);
    assertThat(base.number("select count(*) from decision")).isZero();
  }

  @Test
  void namesBeforeASaveWhichCompanyIsLikeIt() {
    var one = publish(UUID.randomUUID(), 1, "Brightwater Instruments");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> base.number("select count(*) from company") == 1);
    steward()
        .contentType("application/json")
        .body("{\"entity\":\"company\",\"record\":{\"name\":\"Brightwater Instruments SA\"}}")
        .post("/api/v1/duplicates/check")
        .then()
        .statusCode(200)
        .body("candidates.id", contains(one.toString()));
    steward().get("/api/v1/duplicates/count?entity=deal").then().statusCode(422);
  }

  private static UUID publish(UUID id, long version, String name) {
    var now = Instant.now();
    var state = new CompanyState(id, version, name, now, now);
    TestTopics.publishState(Topic.COMPANY, id.toString(), id.toString(), version, state);
    return id;
  }

  private static void awaitGroups(int groups) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            steward()
                .get("/api/v1/duplicates/count?entity=company")
                .then()
                .statusCode(200)
                .body("groups", equalTo(groups)));
  }

  private static RequestSpecification steward() {
    return given().header("Authorization", Tokens.bearer("steward"));
  }
}
