package io.clientele.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.clientele.kit.sample.Notes;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.time.Ids;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ETagTest {
  @Inject Notes notes;
  @Inject Ids ids;

  private UUID id = new UUID(0, 0);

  @BeforeEach
  void write() {
    id = ids.next();
    notes.add(id, "first");
  }

  @Test
  void refusesAChangeWithoutIfMatch() {
    change(null, "second").statusCode(428).body("type", equalTo("/problems/precondition-required"));
  }

  @Test
  void refusesWhatIsNotAnETagOfOurs() {
    for (var other : List.of("*", "1", "\"x\"", "W/\"1.0\"", "\"1.0\", \"2.0\"")) {
      change(other, "second").statusCode(400).body("type", equalTo("/problems/bad-etag"));
    }
  }

  @Test
  void refusesAChangeToAnOlderVersionAndShowsThePresentOne() {
    change("\"1.0\"", "second").statusCode(200).header("ETag", "\"2.0\"");
    change("\"1.0\"", "other")
        .statusCode(412)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/stale"))
        .body("current.version", equalTo(2))
        .body("current.text", equalTo("second"));
  }

  @Test
  void comparesTheVersionAloneBecauseAProjectionIsNotAChange() {
    change("\"1.7\"", "second").statusCode(200);
    change("\"2\"", "third").statusCode(200);
  }

  @Test
  void letsOneOfTwoChangesToTheSameVersionThrough() {
    var answers =
        Stream.of("one", "two")
            .map(text ->
                CompletableFuture.supplyAsync(() -> change("\"1.0\"", text).extract().statusCode()))
            .toList();
    assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
  }

  @Test
  void knowsACopyByVersionAndProjection() {
    var tag = new ETag(3, 2);
    assertThat(tag.isKnownTo("\"1.0\", \"3.2\"")).isTrue();
    assertThat(tag.isKnownTo("W/\"3.2\"")).isTrue();
    assertThat(tag.isKnownTo("\"3.1\"")).isFalse();
    assertThat(tag.isKnownTo(null)).isFalse();
  }

  private ValidatableResponse change(@Nullable String ifMatch, String text) {
    var request =
        given()
            .header("Authorization", Tokens.bearer("sales"))
            .contentType(ContentType.JSON)
            .body("{\"text\": \"" + text + "\"}");
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .patch("/api/v1/notes/" + id)
        .then();
  }
}
