package io.clientele.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.scenarios.Api.Answer;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two processes of contacts-service on one database, and clients that save at the same moment. */
@ExtendWith(Platform.class)
class TwoInstancesTest {
  private static final int ROUNDS = 200;
  private static final String DEADLOCKS =
      "select deadlocks from pg_stat_database where datname = 'clientele'";

  private static List<Api> instances = List.of();
  private static SecondContacts second;

  @BeforeAll
  static void start(Platform platform, Api api) throws Exception {
    second = SecondContacts.start(platform, api);
    instances = List.of(api.at(platform.address(8081)), second.api());
  }

  @AfterAll
  static void stop() throws Exception {
    second.close();
  }

  @Test
  @DisplayName("of two clients who save the same phone at once exactly one wins")
  void ofTwoClientsWhoSaveTheSamePhoneAtOnceExactlyOneWins(Tables tables) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var phone = phone(1_000 + round);
      var answers = AtOnce.ask(instance -> create(instance, List.of(phone)));
      assertThat(statuses(answers)).as("round %d", round).containsExactly(201, 409);
      var winner = body(answers, 201).at("/id").asText();
      assertThat(body(answers, 409).at("/candidates/0/id").asText()).isEqualTo(winner);
      assertThat(body(answers, 409).at("/candidates")).hasSize(1);
    }
    assertThat(tables.number(owners(1_000, ROUNDS))).isEqualTo(ROUNDS);
  }

  @Test
  @DisplayName("saving several phones in opposite orders never deadlocks")
  void savingSeveralPhonesInOppositeOrdersNeverDeadlocks(Platform platform, Tables tables)
      throws Exception {
    long before = tables.number(DEADLOCKS);
    for (int round = 0; round < ROUNDS / 4; round++) {
      var phones = phones(2_000 + 10 * round, 8);
      var answers =
          AtOnce.ask(instance -> create(instance, instance == 0 ? phones : phones.reversed()));
      assertThat(statuses(answers)).as("round %d", round).containsExactly(201, 409);
    }
    for (int round = 0; round < ROUNDS / 4; round++) {
      var own = phones(5_000 + 10 * round, 2);
      var wanted = phones(5_002 + 10 * round, 6);
      var ids = own.stream().map(one -> id(create(0, List.of(one)))).toList();
      var answers =
          AtOnce.ask(instance ->
              give(instance, ids.get(instance), instance == 0 ? wanted : wanted.reversed()));
      assertThat(statuses(answers)).as("round %d", round).containsExactly(200, 409);
    }
    assertThat(tables.number(DEADLOCKS)).isEqualTo(before);
    assertThat(Files.readString(platform.home().resolve("logs/postgres.log")))
        .doesNotContain("deadlock detected");
  }

  @Test
  @DisplayName("whichever instance saved a contact, every service and both instances know it")
  void whicheverInstanceSavedAContactEveryServiceKnowsIt(Tables tables) throws Exception {
    var ids = new ArrayList<String>();
    for (int round = 0; round < 20; round++) {
      int first = 8_000 + 2 * round;
      AtOnce.ask(instance -> create(instance, List.of(phone(first + instance))))
          .forEach(made -> ids.add(id(made)));
    }
    var wanted = ids.stream().collect(Collectors.joining("','", "('", "')"));
    for (var schema : List.of("dedupe", "segmentation", "analytics")) {
      var known = "select count(*) from " + schema + ".contact where id in " + wanted;
      untilAll(tables, known, ids.size());
    }
    untilAll(
        tables,
        "select count(*) from contacts.contact where verdict is not null and id in " + wanted,
        ids.size());
    for (var instance : instances) {
      var seen = instance.get("/api/v1/contacts/" + ids.getFirst()).body();
      assertThat(seen.at("/verdicts/pending").asBoolean(true)).isFalse();
    }
  }

  private static void untilAll(Tables tables, String sql, long wanted) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(tables.number(sql)).as(sql).isEqualTo(wanted));
  }

  private static Answer create(int instance, List<String> phones) {
    return instances
        .get(instance)
        .post("/api/v1/contacts", "{\"givenName\": \"Twin\", \"phones\": " + json(phones) + "}");
  }

  private static Answer give(int instance, String id, List<String> phones) {
    return instances
        .get(instance)
        .patch("/api/v1/contacts/" + id, "\"1\"", "{\"phones\": " + json(phones) + "}");
  }

  private static String json(List<String> phones) {
    return phones.stream()
        .map("{\"value\": \"%s\"}"::formatted)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String id(Answer created) {
    assertThat(created.status()).as("%s", created.body()).isEqualTo(201);
    return created.body().path("id").asText();
  }

  private static JsonNode body(List<Answer> answers, int status) {
    return answers.stream().filter(one -> one.status() == status).findFirst().orElseThrow().body();
  }

  private static List<Integer> statuses(List<Answer> answers) {
    return answers.stream().map(Answer::status).sorted().toList();
  }

  private static String owners(int first, int count) {
    return "select count(*) from contacts.exact_key where key in "
        + phones(first, count).stream()
            .map("phone:"::concat)
            .collect(Collectors.joining("','", "('", "')"));
  }

  private static List<String> phones(int first, int count) {
    return IntStream.range(first, first + count).mapToObj(TwoInstancesTest::phone).toList();
  }

  private static String phone(int number) {
    return "+1212" + (2_000_000 + number);
  }
}
