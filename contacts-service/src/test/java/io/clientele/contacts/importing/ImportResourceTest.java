package io.clientele.contacts.importing;

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
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ImportResourceTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

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
  void hasTheRefusedRowsReadyToBeMended() {
    var file = "name,phone,note\nAnn,+442079460695,x\n,,no one\nBob,1,too,many,cells\nCat\n";
    var accepted = send(bytes(file), Map.of("filename", unique()));
    var done = end(accepted);

    assertThat(done.getLong("counts.created")).isEqualTo(1);
    assertThat(done.getMap("reasons")).isEqualTo(Map.of("ragged", 2, "nobody", 1));
    var rejected =
        given()
            .header("Authorization", Tokens.bearer("steward"))
            .get(done.getString("links.rejected"));
    assertThat(rejected.asString().lines().toList())
        .hasSize(4)
        .contains("name,phone,note,import line,import reason")
        .anyMatch(line -> line.startsWith(",,no one,3,"));
  }

  @Test
  void keepsAPhoneAndAnEmailThatAreNoneAndCountsThem() {
    var file = "name,phone,email\nAnn,12,not an address\n";

    var done =
        end(send(bytes(file), Map.of("filename", unique(), "map", "phone=phone,email=email")));

    assertThat(done.getLong("counts.created")).isEqualTo(1);
    assertThat(done.getLong("counts.unparsablePhones")).isEqualTo(1);
    assertThat(done.getLong("counts.invalidEmails")).isEqualTo(1);
  }

  @Test
  void refusesDuplicatesWhenAskedTo() {
    var email = "same-" + UUID.randomUUID() + "@example.org";
    var file = "name,email\nAnn," + email + "\nAnn B," + email + "\n";

    var done = end(send(bytes(file), Map.of("filename", unique(), "duplicates", "refuse")));

    assertThat(done.getLong("counts.created")).isEqualTo(1);
    assertThat(done.getMap("reasons")).isEqualTo(Map.of("duplicate", 1));
  }

  @Test
  void waitsForAMappingWhenNoColumnIsKnown() {
    var file = bytes("wer,was\nAnn,x\n");
    send(file, Map.of("filename", unique()))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/mapping-incomplete"));

    var waiting = send(file, Map.of("filename", unique(), "run", "false"));
    waiting.then().statusCode(202).body("state", equalTo("mapping"));
    var path = waiting.header("Location");
    by().contentType("application/json")
        .body("{\"wer\":\"fullName\"}")
        .put(path + "/mapping")
        .then()
        .statusCode(200)
        .body("state", equalTo("ready"));
    by().post(path + "/run").then().statusCode(202);
    assertThat(end(waiting).getLong("counts.created")).isEqualTo(1);
    by().post(path + "/run")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/import-started"));
  }

  @Test
  void stopsWhenItIsCancelled() {
    var waiting = send(bytes("name\nAnn\n"), Map.of("filename", unique(), "run", "false"));

    by().post(waiting.header("Location") + "/cancel").then().body("state", equalTo("cancelled"));
    by().post(waiting.header("Location") + "/run").then().statusCode(409);
  }

  @Test
  void refusesABinaryFile() {
    send(new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2}, Map.of("filename", "sheet.xlsx"))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-csv"));
  }

  @Test
  void refusesALineWithoutEndInLittleMemory() throws IOException, InterruptedException {
    var pieces = new ArrayList<>(List.of(bytes("name,note\nAnn,")));
    pieces.addAll(Collections.nCopies(100, bytes("x".repeat(1024 * 1024))));
    var request =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/imports"))
            .header("Authorization", Tokens.bearer("steward"))
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofByteArrays(pieces))
            .build();

    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("/problems/csv-unreadable");
    }
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

  @Test
  void letsSalesImportNothing() {
    given()
        .header("Authorization", Tokens.bearer("sales"))
        .contentType("text/csv")
        .body("name\nAnn\n")
        .post("/api/v1/imports")
        .then()
        .statusCode(403);
  }

  private static String unique() {
    return "f" + UUID.randomUUID();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] excerpt(String name) throws IOException {
    try (InputStream file = ImportResourceTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    }
  }

  private static Response send(byte[] file, Map<String, String> parameters) {
    return by().contentType("text/csv").queryParams(parameters).body(file).post("/api/v1/imports");
  }

  private static RequestSpecification by() {
    return given().header("Authorization", Tokens.bearer("steward"));
  }

  private static JsonPath status(String id) {
    return by().get("/api/v1/imports/" + id).jsonPath();
  }

  private static JsonPath end(Response accepted) {
    accepted.then().statusCode(202);
    var id = accepted.jsonPath().getString("id");
    await().atMost(PATIENCE).until(() -> !status(id).getString("state").equals("running"));
    return status(id);
  }
}
