package io.clientele.segmentation.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.clientele.contracts.MembershipState;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.TestTopics;
import io.clientele.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What somebody from marketing does with segments. */
public final class SegmentClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private SegmentClient() {}

  public static RequestSpecification marketing() {
    return given()
        .header("Authorization", Tokens.bearer("marketing"))
        .contentType(ContentType.JSON);
  }

  public static String definition(String name, String rule) {
    return "{\"name\": \"" + name + "\", \"rule\": " + rule + "}";
  }

  /** Makes a segment and waits until it is built. */
  public static UUID createSegment(String name, String rule) {
    var made = marketing().body(definition(name, rule)).post("/api/v1/segments");
    made.then().statusCode(201);
    var id = UUID.fromString(made.jsonPath().getString("id"));
    awaitBuilt(id);
    return id;
  }

  public static void awaitBuilt(UUID segment) {
    await().atMost(PATIENCE).until(() -> "active".equals(getSegment(segment).getString("state")));
  }

  public static JsonPath getSegment(UUID segment) {
    return marketing().get("/api/v1/segments/" + segment).jsonPath();
  }

  public static JsonPath explain(UUID segment, UUID contact) {
    return marketing().get("/api/v1/segments/" + segment + "/explain/" + contact).jsonPath();
  }

  public static List<String> members(UUID segment) {
    return marketing()
        .get("/api/v1/segments/" + segment + "/members?limit=500")
        .jsonPath()
        .getList("items", String.class);
  }

  public static JsonPath preview(String rule) {
    var answer = marketing().body("{\"rule\": " + rule + "}").post("/api/v1/segments/preview");
    answer.then().statusCode(200);
    return answer.jsonPath();
  }

  /** Waits until the service has applied what another one wrote. */
  public static void awaitApplied(String sequence) {
    await()
        .atMost(PATIENCE)
        .until(() ->
            "true"
                .equals(
                    marketing()
                        .queryParam("after-sequence", sequence)
                        .get("/api/v1/segments")
                        .header("X-Sequence-Reached")));
  }

  /** Waits for a version of a membership on its topic. */
  public static MembershipState awaitMembership(UUID segment, UUID contact, long version) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> membership(segment, contact).filter(m -> m.version() >= version),
            Optional::isPresent)
        .orElseThrow();
  }

  public static Optional<MembershipState> membership(UUID segment, UUID contact) {
    return TestTopics.newest(
        Topic.MEMBERSHIP, MembershipState.key(segment, contact), MembershipState.class);
  }

  /** How many events there were of a membership. */
  public static long events(UUID segment, UUID contact) {
    var key = MembershipState.key(segment, contact);
    return TestTopics.all(Topic.MEMBERSHIP).stream().filter(e -> key.equals(e.key())).count();
  }
}
