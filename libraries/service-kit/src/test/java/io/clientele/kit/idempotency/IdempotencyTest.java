package io.clientele.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.clientele.kit.sample.Notes;
import io.clientele.kit.sample.Rendezvous;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class IdempotencyTest {
  private static final String NOTES = "/api/v1/notes";

  @Inject Notes notes;
  @Inject Rendezvous rendezvous;
  @Inject Idempotency idempotency;
  @Inject Sql sql;

  private final String key = UUID.randomUUID().toString();
  private final String text = "note " + key;

  @BeforeEach
  void start() {
    rendezvous.reset();
  }

  @Test
  void answersASecondRequestWithTheSameKeyAsTheFirst() {
    var first = post(key, text);
    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    post(key, text)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Location", first.header("Location"));
    assertThat(notes.count(text)).isEqualTo(1);
  }

  @Test
  void refusesAKeyThatWasUsedForAnotherBodyOrQuery() {
    post(key, text).then().statusCode(201);
    problem(post(key, text + "!"), 422, "idempotency-key-reused");
    problem(send(key, text, NOTES + "?other=1"), 422, "idempotency-key-reused");
    assertThat(notes.count(text + "!")).isZero();
  }

  @Test
  void worksEveryTimeWithoutAKeyOrWithAnother() {
    post(key, text).then().statusCode(201);
    post(UUID.randomUUID().toString(), text).then().statusCode(201);
    body(text).post(NOTES).then().statusCode(201);
    body(text).post(NOTES).then().statusCode(201);
    assertThat(notes.count(text)).isEqualTo(4);
  }

  @Test
  void refusesAKeyThatIsBlankOrTooLong() {
    problem(post(" ", text), 400, "bad-idempotency-key");
    problem(post("k".repeat(256), text), 400, "bad-idempotency-key");
  }

  @Test
  void turnsASecondRequestAwayWhileTheFirstIsAtWork() {
    var before = notes.count(Rendezvous.HELD);
    var first = CompletableFuture.supplyAsync(() -> post(key, Rendezvous.HELD));
    rendezvous.meet();
    problem(post(key, Rendezvous.HELD), 409, "request-in-flight");
    rendezvous.release();
    first.join().then().statusCode(201);
    post(key, Rendezvous.HELD).then().statusCode(201).header("Idempotency-Replayed", "true");
    assertThat(notes.count(Rendezvous.HELD)).isEqualTo(before + 1);
  }

  @Test
  void hasOneEffectHoweverManyComeAtTheSameMoment() {
    var answers =
        IntStream.range(0, 12)
            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> post(key, text).statusCode()))
            .toList();
    assertThat(answers.stream().map(CompletableFuture::join)).contains(201).containsOnly(201, 409);
    assertThat(notes.count(text)).isEqualTo(1);
  }

  @Test
  void keepsNothingOfWorkWhoseSessionEndedBeforeTheCommit() {
    rendezvous.crash(true);
    problem(post(key, text), 503, "temporarily-unavailable");
    assertThat(notes.count(text)).isZero();
    rendezvous.crash(false);
    post(key, text).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    assertThat(notes.count(text)).isEqualTo(1);
  }

  @Test
  void forgetsAKeyAfterADay() {
    post(key, text).then().statusCode(201);
    age("23 hours");
    idempotency.forget();
    post(key, text).then().header("Idempotency-Replayed", "true");
    age("24 hours");
    idempotency.forget();
    post(key, text + " again").then().statusCode(201).header("Idempotency-Replayed", nullValue());
  }

  private void age(String age) {
    sql.write(handle ->
        handle.execute(
            "update idempotency_key set created_at = clock_timestamp() - cast(? as interval)"
                + " where key = ?",
            age,
            key));
  }

  private static Response post(String key, String text) {
    return send(key, text, NOTES);
  }

  private static Response send(String key, String text, String path) {
    return body(text).header("Idempotency-Key", key).post(path);
  }

  private static io.restassured.specification.RequestSpecification body(String text) {
    return given()
        .header("Authorization", Tokens.bearer("sales"))
        .contentType(ContentType.JSON)
        .body("{\"text\": \"" + text + "\"}");
  }

  private static void problem(Response answer, int status, String slug) {
    answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + slug));
  }
}
