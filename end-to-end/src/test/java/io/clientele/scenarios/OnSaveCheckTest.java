package io.clientele.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.scenarios.Api.Answer;
import java.time.Duration;
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
    var first = api.post(CONTACTS, person("Robert", "Quillfeather", "+442079460811"));
    assertThat(first.status()).isEqualTo(201);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> found(check(api, "Robert", "Quillfeather"), first));
    var second = api.post(CONTACTS, person("Rob", "Quillfeather", "+442079460822"));
    assertThat(second.status()).as("%s", second.body()).isEqualTo(409);
    assertThat(second.body().path("type").asText()).endsWith("/duplicate");
    assertThat(found(second, first)).isTrue();
    var candidate = second.body().at("/candidates/0");
    assertThat(candidate.path("weight").asDouble()).isGreaterThan(3);
    assertThat(candidate.path("why")).isNotEmpty();
    var marked =
        api.post(
            CONTACTS + "?onDuplicate=mark&reason=two+of+them",
            person("Rob", "Quillfeather", "+442079460822"));
    assertThat(marked.status()).isEqualTo(201);
  }

  @Test
  @DisplayName("a contact is saved at once while nobody can be asked, and the answer says so")
  void aContactIsSavedAtOnceWhileNobodyCanBeAsked(Api api, Platform platform) throws Exception {
    var parts = new Parts(platform.home());
    parts.signal("STOP", "dedupe");
    try {
      var asked = System.nanoTime();
      var saved = api.post(CONTACTS, person("Ursula", "Halloway", "+442079460833"));
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

  private static Answer check(Api api, String given, String family) {
    return api.post(
        "/api/v1/duplicates/check",
        "{\"entity\": \"contact\", \"record\": " + person(given, family, "+442079460844") + "}");
  }

  private static boolean found(Answer answer, Answer contact) {
    return answer
        .body()
        .at("/candidates/0/id")
        .asText()
        .equals(contact.body().path("id").asText("none"));
  }

  private static String person(String given, String family, String phone) {
    return """
    {"givenName": "%s", "familyName": "%s", "phones": [{"value": "%s"}],
     "address": {"street": "14 Harbour Terrace", "city": "Whitby", "postalCode": "YO21 3PU",
                 "country": "GB"}}
    """
        .formatted(given, family, phone);
  }
}
