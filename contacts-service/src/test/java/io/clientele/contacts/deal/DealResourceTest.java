package io.clientele.contacts.deal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.clientele.contracts.DealMove;
import io.clientele.contracts.DealState;
import io.clientele.contracts.EventJson;
import io.clientele.contracts.PipelineState;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.TestTopics;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DealResourceTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void hasTheSalesPipelineFromTheStartAndAnnouncesIt() {
    by("viewer")
        .get("/api/v1/pipelines/sales")
        .then()
        .statusCode(200)
        .body("id", equalTo(PipelineState.SALES.toString()))
        .body("stages.key", equalTo(List.of("prospecting", "engaging", "won", "lost")));
    await()
        .atMost(SOON)
        .until(() ->
            TestTopics.newest(Topic.PIPELINE, PipelineState.SALES.toString(), PipelineState.class)
                .isPresent());
  }

  @Test
  void opensADealInItsFirstStageWithOneMove() {
    var created =
        create(
            "{\"product\":\"GTX Pro\",\"company\":\"Cancity\",\"owner\":\"Moses Frase\","
                + "\"value\":{\"amount\":\"1054.00\",\"currency\":\"USD\"}}");

    created
        .then()
        .statusCode(201)
        .header("ETag", "\"1.0\"")
        .body("title", equalTo("GTX Pro, Cancity"))
        .body("stage", equalTo("prospecting"))
        .body("contactId", nullValue());
    by("viewer")
        .get(created.header("Location"))
        .then()
        .statusCode(200)
        .body("moves", hasSize(1))
        .body("moves[0].toStage", equalTo("prospecting"))
        .body("value.amount", equalTo("1054.00"));
  }

  @Test
  void movesADealAndAnnouncesStateAndMoveTogether() {
    var id = create("{\"title\":\"Renewal\"}").path("id").toString();

    move(id, "{\"stage\":\"Won\",\"at\":\"2026-01-05T00:00:00Z\"}")
        .then()
        .statusCode(200)
        .header("X-Sequence", "contacts.deal/" + id + "@2")
        .body("stage", equalTo("won"))
        .body("closedAt", equalTo("2026-01-05T00:00:00Z"))
        .body("moves.sequence", equalTo(List.of(1, 2)));

    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          var state = TestTopics.newest(Topic.DEAL, id, DealState.class).orElseThrow();
          assertThat(state.version()).isEqualTo(2);
          assertThat(movesOf(id))
              .extracting(DealMove::toStage)
              .containsExactly("prospecting", "won");
        });
  }

  private static List<DealMove> movesOf(String dealId) {
    return TestTopics.all(Topic.DEAL_MOVE).stream()
        .map(message -> EventJson.read(message.value(), DealMove.class))
        .filter(move -> move.dealId().toString().equals(dealId))
        .toList();
  }

  @Test
  void makesNoMoveOfAMoveToWhereItIs() {
    var id = create("{\"title\":\"Still\"}").path("id").toString();

    move(id, "{\"stage\":\"prospecting\"}").then().statusCode(200).body("version", equalTo(1));
  }

  @Test
  void refusesAMoveThatIsStillToCome() {
    var id = create("{\"title\":\"Soon\"}").path("id").toString();
    var tomorrow = Instant.now().plus(Duration.ofDays(1));

    move(id, "{\"stage\":\"won\",\"at\":\"" + tomorrow + "\"}")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/at"));
  }

  @Test
  void namesTheStagesWhenThereIsNoSuchStage() {
    var id = create("{\"title\":\"Lost in stages\"}").path("id").toString();

    move(id, "{\"stage\":\"negotiating\"}")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-stage"))
        .body("detail", containsString("prospecting, engaging, won, lost"));
  }

  @Test
  void changesTermsOnlyOfTheVersionThatWasRead() {
    var id = create("{\"title\":\"Old name\",\"owner\":\"Ada\"}").path("id").toString();

    patch(id, "\"1.0\"", "{\"title\":\"New name\",\"owner\":null}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2.0\"")
        .body("title", equalTo("New name"))
        .body("owner", nullValue());
    patch(id, "\"1.0\"", "{\"title\":\"Late\"}")
        .then()
        .statusCode(412)
        .body("current.title", equalTo("New name"));
    by("sales")
        .contentType("application/merge-patch+json")
        .body("{}")
        .patch("/api/v1/deals/" + id)
        .then()
        .statusCode(428);
  }

  @Test
  void sendsWhoeverPatchesTheStageToMoving() {
    var id = create("{\"title\":\"Patched\"}").path("id").toString();

    patch(id, "\"1.0\"", "{\"stage\":\"won\"}")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/stage"));
  }

  @Test
  void givesAnExternalIdToOneDealOnly() {
    var external = "\"externalIds\":[{\"system\":\"crm\",\"id\":\"" + UUID.randomUUID() + "\"}]";
    create("{\"title\":\"First\"," + external + "}").then().statusCode(201);

    create("{\"title\":\"Second\"," + external + "}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/external-id-taken"));
  }

  @Test
  void refusesADealWithNobody() {
    create("{\"title\":\"Ghost\",\"contactId\":\"" + UUID.randomUUID() + "\"}")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-contact"));
  }

  @Test
  void listsDealsPageByPageWithoutGapsOrRepeats() {
    var company = "Paged " + UUID.randomUUID();
    var first = create("{\"company\":\"" + company + "\"}");
    create("{\"company\":\"" + company + "\"}");
    create("{\"company\":\"" + company + "\"}");
    var list = "/api/v1/deals?count=exact&limit=2&companyId=" + first.path("companyId");

    var page = by("viewer").get(list).then().statusCode(200).extract().response();
    assertThat(page.jsonPath().getList("items")).hasSize(2);
    assertThat(page.jsonPath().getInt("count")).isEqualTo(3);
    var rest = by("viewer").urlEncodingEnabled(false).get(page.jsonPath().getString("next"));
    assertThat(rest.jsonPath().getList("items.id")).containsExactly(first.<String>path("id"));
    assertThat(rest.jsonPath().getString("next")).isNull();
  }

  @Test
  void opensOneDealForARepeatedRequest() {
    var key = UUID.randomUUID().toString();
    var body = "{\"title\":\"Once\"}";

    var first = by("sales").header("Idempotency-Key", key).body(body).post("/api/v1/deals");
    var second = by("sales").header("Idempotency-Key", key).body(body).post("/api/v1/deals");

    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void letsAViewerChangeNothing() {
    by("viewer").body("{\"title\":\"No\"}").post("/api/v1/deals").then().statusCode(403);
  }

  private static Response create(String body) {
    return by("sales").body(body).post("/api/v1/deals");
  }

  private static Response move(String id, String body) {
    return by("sales").body(body).post("/api/v1/deals/" + id + "/stage");
  }

  private static Response patch(String id, String etag, String body) {
    return by("sales")
        .header("If-Match", etag)
        .contentType("application/merge-patch+json")
        .body(body)
        .patch("/api/v1/deals/" + id);
  }

  private static RequestSpecification by(String role) {
    return given().header("Authorization", Tokens.bearer(role)).contentType("application/json");
  }
}
