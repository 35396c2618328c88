package io.clientele.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.clientele.contracts.Topic;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class AfterSequenceTest {
  @Inject Sql sql;

  private final UUID id = UUID.randomUUID();

  @Test
  void waitsUntilTheWriteWasApplied() {
    var later = CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);
    var write = CompletableFuture.runAsync(() -> apply(2), later);
    read(Sequence.header(Topic.CONTACT, id, 2))
        .then()
        .statusCode(200)
        .header("X-Sequence-Reached", "true");
    write.join();
  }

  @Test
  void saysThatItWasNotReachedAfterASecond() {
    apply(1);
    var begin = System.nanoTime();
    read(Sequence.header(Topic.CONTACT, id, 2))
        .then()
        .statusCode(200)
        .header("X-Sequence-Reached", "false");
    assertThat(System.nanoTime() - begin).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(900));
  }

  @Test
  void isContentWithALaterVersion() {
    apply(3);
    read(Sequence.header(Topic.CONTACT, id, 2)).then().header("X-Sequence-Reached", "true");
  }

  @Test
  void refusesATopicThatTheServiceDoesNotConsume() {
    problem(read("contacts.purchase/" + id));
  }

  @Test
  void refusesWhatIsNotASequence() {
    List.of("contacts.contact", "@1", "contacts.contact/x@y", "", "contacts.contact/x@-1")
        .forEach(text -> problem(read(text)));
  }

  @Test
  void saysNothingWhenNotAsked() {
    var answer =
        given().header("Authorization", Tokens.bearer("sales")).get("/api/v1/notes?prefix=x");
    assertThat(answer.header("X-Sequence-Reached")).isNull();
  }

  @Test
  void writesAStateWithItsVersionAndAFactWithout() {
    assertThat(Sequence.header(Topic.CONTACT, "a", 7)).isEqualTo("contacts.contact/a@7");
    assertThat(Sequence.header(Topic.PURCHASE, "b", 0)).isEqualTo("contacts.purchase/b");
    assertThat(Sequence.parse("contacts.purchase/b"))
        .isEqualTo(new Sequence(Topic.PURCHASE.bareName(), "b", 0));
  }

  private static void problem(Response answer) {
    answer
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/bad-sequence"));
  }

  private static Response read(String sequence) {
    return given()
        .header("Authorization", Tokens.bearer("sales"))
        .queryParam("after-sequence", sequence)
        .get("/api/v1/notes?prefix=x");
  }

  private void apply(long version) {
    sql.write(handle ->
        handle.execute(
            "insert into applied (topic, key, version, occurred_at) values (?, ?, ?, now())",
            Topic.CONTACT.bareName(),
            id.toString(),
            version));
  }
}
