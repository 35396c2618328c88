package io.clientele.contacts.importing;

import static io.clientele.contacts.importing.ImportRequests.PATIENCE;
import static io.clientele.contacts.importing.ImportRequests.by;
import static io.clientele.contacts.importing.ImportRequests.bytes;
import static io.clientele.contacts.importing.ImportRequests.end;
import static io.clientele.contacts.importing.ImportRequests.excerpt;
import static io.clientele.contacts.importing.ImportRequests.send;
import static io.clientele.contacts.importing.ImportRequests.status;
import static io.clientele.contacts.importing.ImportRequests.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.RunningPlatform;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ImportResourceTest {
  @Inject Sql sql;

  @Inject RunImports runImports;

  @Test
  void importsOrganisationsAsTheyAreAndMarksSharedPhones() throws IOException {
    var file = excerpt("early-childhood.csv");

    var accepted = send(file, Map.of("region", "US", "areaCode", "312", "filename", unique()));
    accepted
        .then()
        .statusCode(202)
        .body("mapping.'Site name'", equalTo("company"))
        .body("mapping.Address", equalTo("street"))
        .body("mapping.Zip", equalTo("postalCode"))
        .body("mapping.Phone", equalTo("phone"))
        .body("mapping.'Email Address'", nullValue())
        .body("mapping.Source", nullValue());
    var done = end(accepted);

    assertThat(done.getLong("progress.done")).isEqualTo(done.getLong("progress.total"));
    assertThat(done.getLong("counts.created")).isEqualTo(40);
    assertThat(done.getLong("counts.rejected")).isZero();
    assertThat(done.getLong("counts.marked")).isPositive();
    assertThat(phones("+13123733400")).isPositive();
  }

  private long phones(String e164) {
    return number("select count(*) from exact_key where key = '" + "phone:" + e164 + "'");
  }

  private long number(String query) {
    return sql.read(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  @Test
  void importsRealDealsOnceWithTheirMoves() throws IOException {
    var name = unique();
    var file = excerpt("sales_pipeline.csv");

    var first = end(send(file, Map.of("as", "deals", "filename", name)));
    assertThat(first.getString("state")).isEqualTo("done");
    assertThat(first.getLong("counts.created")).isEqualTo(40);
    assertThat(stages(name))
        .isEqualTo(Map.of("prospecting", 10L, "engaging", 10L, "won", 10L, "lost", 10L));
    assertThat(
            number(
                "select count(*) from deal_move where to_stage = 'prospecting' and at is not null"
                    + " and deal_id in (select deal_id from deal_external_id where system = '"
                    + name
                    + "')"))
        .isZero();

    var second = end(send(file, Map.of("as", "deals", "filename", name)));
    assertThat(second.getLong("counts.known")).isEqualTo(40);
    assertThat(second.getLong("counts.created")).isZero();
  }

  private Map<String, Long> stages(String system) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select stage, count(*) as deals from deal d join deal_external_id e"
                    + " on e.deal_id = d.id where e.system = :system group by stage")
            .bind("system", system)
            .map((row, context) -> Map.entry(row.getString("stage"), row.getLong("deals")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Test
  void givesPurchasesToTheContactsOfAnEarlierFile() {
    var id = UUID.randomUUID().toString();
    var contacts = "id,name,email\n" + id + "x,Ann Lee,ann-" + id + "@example.org\n";
    end(send(bytes(contacts), Map.of("filename", unique())));
    var purchases =
        "id,contact_id,product_kind,amount,currency,days_ago\n1,"
            + id
            + "x,Training,\"1,250.50\",GBP,3.5\n2,nobody,Training,1,GBP,1\n3,"
            + id
            + "x,Training,x,GBP,1\n";

    var done = end(send(bytes(purchases), Map.of("as", "purchases", "filename", unique())));

    assertThat(done.getLong("counts.created")).isEqualTo(1);
    assertThat(done.getMap("reasons")).isEqualTo(Map.of("unknown-contact", 1, "invalid-amount", 1));
    var contact = UUID.fromString(contactOf(id + "x"));
    given()
        .header("Authorization", Tokens.bearer("viewer"))
        .get("/api/v1/purchases?contactId=" + contact)
        .then()
        .body("items.amount.amount", hasItem("1250.50"));
  }

  private String contactOf(String externalId) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select cast(id as text) from contact where external_ids @>"
                    + " jsonb_build_array(jsonb_build_object('id', cast(:id as text)))")
            .bind("id", externalId)
            .mapTo(String.class)
            .one());
  }

  @Test
  void goesOnExactlyWhereItStoppedWhenItIsInterrupted() {
    var name = unique();
    var rows =
        IntStream.range(0, 3_000)
            .mapToObj(at -> name + at + ",Person " + at)
            .collect(Collectors.joining("\n", "id,name\n", "\n"));
    var accepted = send(bytes(rows), Map.of("filename", name));
    var id = accepted.jsonPath().getString("id");

    await().atMost(PATIENCE).until(() -> status(id).getLong("progress.done") > 0);
    runImports.pause();
    await().during(Duration.ofMillis(700)).atMost(PATIENCE).until(() -> isStill(id));
    var stoppedAt = status(id).getLong("progress.done");
    assertThat(number(contactsOf(name))).isEqualTo(stoppedAt);
    runImports.resume();
    var done = end(accepted);

    assertThat(done.getLong("counts.created")).isEqualTo(3_000);
    assertThat(number(contactsOf(name))).isEqualTo(3_000);
    assertThat(
            number(
                "select count(distinct external_ids) from contact where external_ids @>"
                    + " '[{\"system\": \""
                    + name
                    + "\"}]'"))
        .isEqualTo(3_000);
  }

  private boolean isStill(String id) {
    var before = status(id).getLong("progress.done");
    return before == status(id).getLong("progress.done");
  }

  private static String contactsOf(String system) {
    return "select count(*) from contact where external_ids @> '[{\"system\": \""
        + system
        + "\"}]'";
  }

  @Test
  void changesNothingWhenAFileWithIdsIsSentAgain() {
    var name = unique();
    var file = bytes("id,name,email\n1,Ann,ann@" + name + ".example\n2,Bob,\n");

    assertThat(end(send(file, Map.of("filename", name))).getLong("counts.created")).isEqualTo(2);
    var again = end(send(file, Map.of("filename", name)));

    assertThat(again.getLong("counts.known")).isEqualTo(2);
    assertThat(number(contactsOf(name))).isEqualTo(2);
  }

  @Test
  void stopsWhenItIsCancelled() {
    var waiting = send(bytes("name\nAnn\n"), Map.of("filename", unique(), "run", "false"));

    by().post(waiting.header("Location") + "/cancel").then().body("state", equalTo("cancelled"));
    by().post(waiting.header("Location") + "/run").then().statusCode(409);
  }

  @Test
  void takesAFileOnceHoweverOftenItIsSentWithTheSameKey() {
    var name = unique();
    var key = UUID.randomUUID().toString();
    var file = bytes("name\nAnn\n");
    var first = sendWithKey(key, name, file);

    var again = sendWithKey(key, name, file);

    again.then().statusCode(202).header("Location", equalTo(first.header("Location")));
    assertThat(end(first).getLong("counts.created")).isEqualTo(1);
    assertThat(number("select count(*) from import_job where filename = '" + name + "'")).isOne();
    sendWithKey(key, name, bytes("name\nBob\n"))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    await().untilAsserted(() -> assertThat(Path.of("target/imports")).isEmptyDirectory());
  }

  private static Response sendWithKey(String key, String name, byte[] file) {
    return by().contentType("text/csv")
        .header("Idempotency-Key", key)
        .queryParam("filename", name)
        .body(file)
        .post("/api/v1/imports");
  }

  @Test
  void waitsWhileTheRelayIsFarBehindAndSaysSo() throws IOException, InterruptedException {
    var platform = RunningPlatform.obtain();
    platform.part("relay", "kill");
    try {
      fillTheLog();
      var accepted = send(bytes("name\nAnn\n"), Map.of("filename", unique()));
      var id = accepted.jsonPath().getString("id");
      await().atMost(PATIENCE).until(() -> status(id).getString("paused") != null);

      assertThat(status(id).getString("paused")).contains("MiB behind and 32 MiB are allowed");
      assertThat(status(id).getString("state")).isEqualTo("running");
      assertThat(status(id).getLong("progress.done")).isZero();
      platform.part("relay", "start");
      assertThat(end(accepted).getLong("counts.created")).isEqualTo(1);
      assertThat(status(id).getString("paused")).isNull();
    } finally {
      platform.part("relay", "start");
    }
  }

  /** More than the 32 MiB that the tests allow, of what the relay does not publish. */
  private void fillTheLog() {
    sql.write(handle -> {
      handle.execute("create table filler (text text)");
      handle.execute("alter table filler alter text set storage external");
      handle.execute("insert into filler select repeat('x', 1000000) from generate_series(1, 40)");
      handle.execute("drop table filler");
    });
  }
}
