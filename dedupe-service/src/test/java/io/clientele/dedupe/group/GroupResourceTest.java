package io.clientele.dedupe.group;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.clientele.dedupe.testing.Base;
import io.clientele.dedupe.testing.Someone;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class GroupResourceTest {
  @Inject Base base;

  @Test
  void listsEveryOpenGroupOnceOverItsPages() {
    base.empty();
    for (int n = 0; n < 5; n++) {
      base.apply(Someone.with("+44207946060" + n), Someone.with("+44207946060" + n));
    }
    var seen = new ArrayList<UUID>();
    String path = "/api/v1/duplicates/groups?rule=same-phone&limit=2";
    while (path != null) {
      var page = viewer().urlEncodingEnabled(false).get(path).then().statusCode(200).extract();
      seen.addAll(page.jsonPath().getList("items.id", UUID.class));
      path = page.jsonPath().getString("next");
    }
    assertThat(seen).isEqualTo(base.ids("select id from phone_group order by id")).hasSize(5);
  }

  @Test
  void tellsOfAGroupHowSureItIsAndWhy() {
    base.empty();
    base.apply(
        Someone.named("Robert", "Lindqvist", "+442079460600"),
        Someone.named("Rob", "Lindqvist", "+442079460600"));
    var groups = viewer().get("/api/v1/duplicates/groups?level=likely").then().statusCode(200);
    groups.body("items.rule", contains("alike"));
    var id = groups.extract().jsonPath().getUUID("items[0].id");
    viewer()
        .get("/api/v1/duplicates/groups/" + id + "/pairs")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].level", equalTo("likely"))
        .body("items[0].why.text", hasItem("given name: nickname +4.6"));
    viewer()
        .get("/api/v1/duplicates/count/levels")
        .then()
        .statusCode(200)
        .body("likely.groups", equalTo(1))
        .body("likely.records", equalTo(2))
        .body("likely.pairs", equalTo(1));
    viewer().get("/api/v1/duplicates/groups?level=sure").then().body("items", hasSize(0));
  }

  @Test
  void countsASuspicionOnceAndYetTellsWhatEachRuleFound() {
    base.empty();
    base.apply(
        Someone.named("Robert", "Lindqvist", "+442079460600"),
        Someone.named("Rob", "Lindqvist", "+442079460600"),
        Someone.with("+442079460601"),
        Someone.with("+442079460601"),
        Someone.with("+442079460601"));
    counts("", 2, 5, 4);
    counts("?rule=same-phone", 2, 5, 4);
    counts("?rule=alike", 1, 2, 1);
    viewer().get("/api/v1/duplicates/groups").then().body("items", hasSize(2));
    viewer().get("/api/v1/duplicates/groups?rule=same-phone").then().body("items", hasSize(2));
    viewer().get("/api/v1/duplicates/groups?rule=alike").then().body("items", hasSize(1));
  }

  private static void counts(String query, int groups, int records, int pairs) {
    viewer()
        .get("/api/v1/duplicates/count" + query)
        .then()
        .statusCode(200)
        .body("groups", equalTo(groups))
        .body("records", equalTo(records))
        .body("pairs", equalTo(pairs));
  }

  @ParameterizedTest
  @CsvSource({
    "/count?rule=same-shoe, 422, unknown-rule",
    "/groups?level=certain, 422, unknown-level",
    "/groups/0197a3f3-83b5-77c9-b405-c2d3e4f5a6b7/pairs, 404, not-found",
    "/groups?rule=same-shoe, 422, unknown-rule",
    "/groups?limit=0, 400, bad-limit",
    "/groups?after=x, 400, bad-cursor",
    "/groups?after=WyJ4Il0, 400, bad-cursor",
    "/groups/0197a3f3-83b5-77c9-b405-c2d3e4f5a6b7, 404, not-found",
    "/groups/x, 404, not-found",
  })
  void refusesWithAProblemThatSaysWhatToDo(String path, int status, String slug) {
    viewer()
        .get("/api/v1/duplicates" + path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + slug));
  }

  @Test
  void tellsTheDefaultRule() {
    viewer()
        .get("/api/v1/duplicates/rules")
        .then()
        .statusCode(200)
        .body("items[0].name", equalTo("same-phone"));
  }

  private static RequestSpecification viewer() {
    return given().header("Authorization", Tokens.bearer("viewer"));
  }
}
