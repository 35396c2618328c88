package io.clientele.contacts.importing;

import static io.clientele.contacts.importing.ImportRequests.by;
import static io.clientele.contacts.importing.ImportRequests.bytes;
import static io.clientele.contacts.importing.ImportRequests.end;
import static io.clientele.contacts.importing.ImportRequests.send;
import static io.clientele.contacts.importing.ImportRequests.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files and rows that are not taken as they are. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ImportRefusalTest {
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
  void letsSalesImportNothing() {
    given()
        .header("Authorization", Tokens.bearer("sales"))
        .contentType("text/csv")
        .body("name\nAnn\n")
        .post("/api/v1/imports")
        .then()
        .statusCode(403);
  }
}
