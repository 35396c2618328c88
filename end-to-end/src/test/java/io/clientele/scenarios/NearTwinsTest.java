package io.clientele.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.scenarios.Api.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody is saved twice in one moment, by two instances of contacts-service, never the same. */
@ExtendWith(Platform.class)
class NearTwinsTest {
  private static final int ROUNDS = Boolean.getBoolean("clientele.all") ? 1_000 : 50;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Two contacts who are one. */
  private record Pair(String one, String other) {}

  @Test
  @DisplayName("of two near duplicates saved at once the pair is found every time")
  void ofTwoNearDuplicatesSavedAtOnceThePairIsFoundEveryTime(
      Platform platform, Api api, Tables tables) throws Exception {
    var unnoticed = new ArrayList<Pair>();
    try (var second = SecondContacts.start(platform, api)) {
      var instances = List.of(api.at(platform.address(8081)), second.api());
      for (int round = 0; round < ROUNDS; round++) {
        int number = round;
        var answers =
            AtOnce.ask(instance ->
                instances
                    .get(instance)
                    .post("/api/v1/contacts", person(number, (instance + number) % 2)));
        if (answers.stream().allMatch(answer -> answer.status() == 201)) {
          unnoticed.add(new Pair(id(answers.get(0)), id(answers.get(1))));
        } else {
          refused(answers);
        }
      }
    }
    assertThat(unnoticed).as("saved in one moment indeed").hasSizeGreaterThan(ROUNDS / 2);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(tables.texts(apart(unnoticed))).isEmpty());
  }

  private static void refused(List<Answer> answers) {
    var statuses = answers.stream().map(Answer::status).sorted().toList();
    assertThat(statuses).as("%s", answers).containsExactly(201, 409);
    var first = answers.get(answers.get(0).status() == 201 ? 0 : 1);
    var second = answers.get(answers.get(0).status() == 201 ? 1 : 0);
    assertThat(second.body().path("candidates").findValuesAsText("id")).contains(id(first));
  }

  /** Those whose contacts do not show one group of duplicates. */
  private static String apart(List<Pair> all) {
    var rows =
        all.stream()
            .map(pair -> "('%s'::uuid, '%s'::uuid)".formatted(pair.one(), pair.other()))
            .collect(Collectors.joining(", "));
    return """
    select a || ' and ' || b from (values %s) as t(a, b)
    join contacts.contact x on x.id = a join contacts.contact y on y.id = b
    where not (x.duplicate_groups && y.duplicate_groups)
    """
        .formatted(rows);
  }

  private static String id(Answer created) {
    return created.body().path("id").asText();
  }

  /** Only one of the two has a phone. */
  private static String person(int round, int way) {
    var twin = Twin.of(10_000 + round, way); // the first ones are of another test
    return """
    {"givenName": "%s", "familyName": "%s", "birthDate": "%s",
     "emails": [{"value": "%s"}], "phones": [%s],
     "address": {"street": "%s", "city": "Whitby", "postalCode": "%s", "country": "GB"}}
    """
        .formatted(
            twin.given(),
            twin.family(),
            twin.birthDate(),
            twin.mailbox(),
            way == 0 ? "" : "{\"value\": \"+1646%07d\"}".formatted(2_000_000 + round),
            twin.street(),
            twin.postalCode());
  }
}
