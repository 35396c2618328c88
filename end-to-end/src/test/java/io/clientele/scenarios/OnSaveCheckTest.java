package io.clientele.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.scenarios.Api.Answer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
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
