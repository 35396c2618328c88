package io.clientele.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** An event that never was: the digest must tell of it, and the owner must send it after all. */
@ExtendWith(Platform.class)
class DigestTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BY_ITSELF = Duration.ofMinutes(5);
  private static final String[] LACKING = {
    "contacts.contact.v1 by analytics",
    "contacts.contact.v1 by dedupe",
    "contacts.contact.v1 by segmentation",
    "contacts.contact.v1 by validation",
    "contacts.purchase.v1 by segmentation",
  };

  @Test
  @DisplayName("verify finds exactly the suppressed events and has them sent again")
  void verifyFindsExactlyTheSuppressedEventsAndHasThemSentAgain(
      Platform platform, Api api, Tables tables) {
    var contact = withSuppressedEvents(api, tables);

    var said = platform.launcher("verify");

    assertThat(said.lines().filter(line -> line.endsWith("differs")))
        .as(said)
        .hasSize(LACKING.length);
    assertThat(said).contains("All equal");
    assertHealed(api, tables, contact);
  }

  @Test
  @EnabledIfSystemProperty(named = "clientele.all", matches = "true")
  @DisplayName("suppressed events are sent again though nobody asks")
  void suppressedEventsAreSentAgainThoughNobodyAsks(Api api, Tables tables) {
    var contact = withSuppressedEvents(api, tables);
    await()
        .atMost(BY_ITSELF)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> differences(api).isEmpty());
    assertHealed(api, tables, contact);
  }

  /** A contact whose change and purchase were saved but announced to nobody. */
  private static String withSuppressedEvents(Api api, Tables tables) {
    var made = api.post("/api/v1/contacts", "{\"givenName\": \"Lost\", \"jobTitle\": \"old\"}");
    assertThat(made.status()).isEqualTo(201);
    var contact = made.body().path("id").asText();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(differences(api)).isEmpty());
    suppress(tables, contact);
    var changed = api.patch("/api/v1/contacts/" + contact, "\"1\"", "{\"jobTitle\": \"new\"}");
    assertThat(changed.status()).isEqualTo(200);
    var bought =
        api.post(
            "/api/v1/purchases",
            """
            {"contactId": "%s", "productKind": "book", "amount": {"amount": "7", "currency": "EUR"}}
            """
                .formatted(contact));
    assertThat(bought.status()).isEqualTo(201);
    tables.execute("drop function contacts.suppress() cascade");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(differences(api)).containsExactlyInAnyOrder(LACKING));
    return contact;
  }

  private static void assertHealed(Api api, Tables tables, String contact) {
    assertThat(differences(api)).isEmpty();
    assertThat(
            tables.texts(
                "select fields ->> 'jobTitle' from segmentation.contact where id = '"
                    + contact
                    + "'"))
        .containsExactly("new");
    assertThat(
            tables.texts(
                "select minor_units from segmentation.purchase where contact_id = '"
                    + contact
                    + "'"))
        .containsExactly("700");
  }

  private static void suppress(Tables tables, String contact) {
    tables.execute(
        """
        create function contacts.suppress() returns trigger language plpgsql
          as 'begin return null; end';
        create trigger suppress before insert on contacts.outbox for each row
          when (new.subject = '%s') execute function contacts.suppress()
        """
            .formatted(contact));
  }

  /** Which consumer has applied something else than the owner has. */
  private static List<String> differences(Api api) {
    var digests = new ArrayList<JsonNode>();
    for (var service : Parts.SERVICES.subList(0, 5)) {
      digests.add(api.get("/api/v1/operations/" + service + "/digest").body());
    }
    Map<String, String> owned = new HashMap<>();
    digests.forEach(digest ->
        digest.path("owned").forEach(one -> owned.put(one.path("topic").asText(), sum(one))));
    var different = new ArrayList<String>();
    for (var digest : digests) {
      for (var applied : digest.path("applied")) {
        var topic = applied.path("topic").asText();
        if (!sum(applied).equals(owned.get(topic))) {
          different.add(topic + " by " + digest.path("service").asText());
        }
      }
    }
    return different;
  }

  private static String sum(JsonNode sum) {
    return sum.path("count").asText() + "/" + sum.path("xor").asText();
  }
}
