package io.clientele.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.scenarios.Api.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who is likely there already is found before a contact is written (D3). */
@ExtendWith(Platform.class)
class OnSaveCheckTest {
  private static final String CONTACTS = "/api/v1/contacts";

  @Test
  @DisplayName("a contact who is likely there already is refused, with the evidence")
  void aContactWhoIsLikelyThereAlreadyIsRefused(Api api) {
    var first = api.post(CONTACTS, person("Robert", "Quillfeather", 0));
    assertThat(first.status()).isEqualTo(201);
    var attempts = new AtomicInteger();
    var refused =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> api.post(CONTACTS, person("Rob", "Quillfeather", attempts.incrementAndGet())),
                answer -> answer.status() == 409);
    assertThat(refused.body().path("type").asText()).endsWith("/duplicate");
    assertThat(refused.body().at("/candidates"))
        .anySatisfy(candidate -> {
          assertThat(candidate.path("id")).isEqualTo(first.body().path("id"));
          assertThat(candidate.path("weight").asDouble()).isGreaterThan(3);
          assertThat(candidate.at("/why/0/weight").isNumber()).isTrue();
        });
    var marked =
        api.post(
            CONTACTS + "?onDuplicate=mark&reason=two+of+them",
            person("Rob", "Quillfeather", attempts.incrementAndGet()));
    assertThat(marked.status()).isEqualTo(201);
  }

  @Test
  @DisplayName("a change that makes a contact likely another one is refused, any other is not")
  void aChangeThatMakesAContactLikelyAnotherOneIsRefused(Api api) {
    var first = api.post(CONTACTS, person("Wilhelmina", "Pettibone", 1_000));
    assertThat(first.status()).isEqualTo(201);
    var attempts = new AtomicInteger(1_000);
    var stranger = new AtomicReference<String>();
    var refused =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> {
                  int number = attempts.incrementAndGet();
                  stranger.set(id(api.post(CONTACTS, stranger(number))));
                  return change(api, stranger.get(), "", person("Mina", "Pettibone", number));
                },
                answer -> answer.status() == 409);
    assertThat(candidates(refused)).contains(id(first));
    var alike = person("Mina", "Pettibone", attempts.get());
    var mark = "?onDuplicate=mark&reason=sisters";
    assertThat(change(api, stranger.get(), mark, alike).status()).isEqualTo(200);
    var moved = "{\"address\": {\"street\": \"16 Harbour Terrace\"}}";
    assertThat(change(api, stranger.get(), "", moved).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("a contact whom somebody else is likely to be by now is not restored unasked")
  void aContactWhomSomebodyElseIsLikelyToBeIsNotRestored(Api api) {
    var attempts = new AtomicInteger(2_000);
    var first = api.post(CONTACTS, person("Cornelius", "Applethwaite", 2_000));
    var binned = new AtomicReference<String>();
    var refused =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> {
                  var twin = person("Cornelius", "Applethwaite", attempts.incrementAndGet());
                  binned.set(id(api.post(CONTACTS + "?onDuplicate=mark&reason=twins", twin)));
                  assertThat(api.delete(one(binned.get()), "\"1\"").status()).isEqualTo(204);
                  return api.post(one(binned.get()) + "/restore", "");
                },
                answer -> answer.status() == 409);
    assertThat(candidates(refused)).contains(id(first));
    var marked = api.post(one(binned.get()) + "/restore?onDuplicate=mark&reason=twins", "");
    assertThat(marked.status()).as("%s", marked.body()).isEqualTo(200);
  }

  private static List<String> candidates(Answer refused) {
    return refused.body().path("candidates").findValuesAsText("id");
  }

  private static Answer change(Api api, String id, String query, String patch) {
    var etag = api.get(one(id)).headers().firstValue("ETag").orElseThrow();
    return api.patch(one(id) + query, etag, patch);
  }

  private static String one(String id) {
    return CONTACTS + "/" + id;
  }

  private static String id(Answer created) {
    assertThat(created.status()).as("%s", created.body()).isEqualTo(201);
    return created.body().path("id").asText();
  }

  @Test
  @DisplayName("a contact is saved at once while nobody can be asked, and the answer says so")
  void aContactIsSavedAtOnceWhileNobodyCanBeAsked(Api api, Platform platform) throws Exception {
    var parts = new Parts(platform.home());
    parts.signal("STOP", "dedupe");
    try {
      var asked = System.nanoTime();
      var saved = api.post(CONTACTS, person("Ursula", "Halloway", 999));
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
      assertThat(saved.status()).isEqualTo(201);
      assertThat(saved.headers().firstValue("X-Duplicate-Check")).hasValue("skipped");
    } finally {
      parts.signal("CONT", "dedupe");
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> done(api.post(CONTACTS, "{\"givenName\": \"Ines\"}")));
  }

  private static boolean done(Answer saved) {
    return saved.headers().firstValue("X-Duplicate-Check").orElse("").equals("done");
  }

  /** Somebody whom nobody is like. */
  private static String stranger(int number) {
    return "{\"givenName\": \"Zz%d\", \"phones\": [{\"value\": \"+44207946%04d\"}]}"
        .formatted(number, 5_000 + number);
  }

  /** A person whose phone nobody else has. */
  private static String person(String given, String family, int number) {
    return """
    {"givenName": "%s", "familyName": "%s", "birthDate": "1979-03-14",
     "phones": [{"value": "+44207946%04d"}],
     "address": {"street": "14 Harbour Terrace", "city": "Whitby", "postalCode": "YO21 3PU",
                 "country": "GB"}}
    """
        .formatted(given, family, 5_000 + number);
  }
}
