package io.clientele.scenarios;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody should send, sent through the gateway: each a documented problem, nothing saved. */
@ExtendWith(Platform.class)
class BadInputTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String CONTACTS = "/api/v1/contacts";
  private static final String IMPORTS = "/api/v1/imports?filename=bad.csv";
  private static final String NOBODY = CONTACTS + "/0197a3f0-4c1e-7b52-9d3a-5f0e6a1c2b34";
  private static final Pattern CONTACTS_PART =
      Pattern.compile("^ *contacts +ready .*(http://\\S+)", Pattern.MULTILINE);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final byte[] PIECE = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
  private static final long LINE = 100L << 20;
  private static final int LINES = 4;

  private String base = "";
  private String admin = "";
  private String viewer = "";

  @BeforeEach
  void callers(Api api, Platform platform) {
    base = api.base();
    admin = api.token();
    viewer = platform.launcher("token", "--role", "viewer").strip();
  }

  /**
   * A request that is refused.
   *
   * @param token whose; "-" for none, "viewer" and "admin" for a valid one
   */
  record Case(
      String name,
      String method,
      String path,
      String token,
      String type,
      String body,
      int status,
      String slug) {
    static Case post(String name, String body, int status, String slug) {
      return new Case(name, "POST", CONTACTS, "admin", "application/json", body, status, slug);
    }

    static Case get(String name, String path, String token, int status, String slug) {
      return new Case(name, "GET", path, token, "", "", status, slug);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> bodies() {
    return Stream.of(
        Case.post("malformed JSON", "{\"givenName\": ", 400, "malformed-json"),
        Case.post("text after the JSON", "{\"givenName\":\"Bad\"} }", 400, "malformed-json"),
        Case.post("a list for a text", "{\"givenName\": [\"Bad\"]}", 400, "wrong-type"),
        Case.post("a number for a text", "{\"givenName\": 5}", 400, "wrong-type"),
        Case.post("a list for a body", "[]", 400, "wrong-type"),
        Case.post("an unknown field", "{\"givenname\": \"Bad\"}", 400, "unknown-field"),
        Case.post("no body", "", 422, "invalid"),
        Case.post("nobody", "{\"jobTitle\": \"Bad\"}", 422, "invalid"),
        Case.post(
            "an over-long value", "{\"givenName\":\"" + "x".repeat(201) + "\"}", 422, "invalid"),
        Case.post("half of a surrogate pair", "{\"givenName\":\"a\\ud83d\"}", 400, "wrong-type"),
        Case.post("a NUL", "{\"givenName\":\"a\\u0000b\"}", 422, "invalid"),
        Case.post("a payload over the outbox limit", heavy(), 413, "payload-too-large"),
        Case.post("a body of 11 MiB", "\"" + "x".repeat(11 << 20) + "\"", 413, "payload-too-large"),
        new Case(
            "XML", "POST", CONTACTS, "admin", "text/xml", "<a/>", 415, "unsupported-media-type"),
        new Case(
            "PUT where there is none",
            "PUT",
            CONTACTS,
            "admin",
            "application/json",
            "{}",
            405,
            "method-not-allowed"),
        new Case(
            "a ZIP as CSV", "POST", IMPORTS, "admin", "text/csv", "PK\3\4\0\0\1", 422, "not-csv"),
        new Case("an empty CSV", "POST", IMPORTS, "admin", "text/csv", "", 422, "csv-empty"));
  }

  static Stream<Case> addresses() {
    return Stream.of(
        Case.get("no token", CONTACTS, "-", 401, "unauthorized"),
        Case.get("a token of nobody", CONTACTS, "abc.def.ghi", 401, "unauthorized"),
        Case.get("a bad cursor", CONTACTS + "?after=zzz", "admin", 400, "bad-cursor"),
        Case.get("a limit of 0", CONTACTS + "?limit=0", "admin", 400, "bad-limit"),
        Case.get(
            "a limit that is no number", CONTACTS + "?limit=all", "admin", 400, "bad-parameter"),
        Case.get("an unknown sort", CONTACTS + "?sort=shoeSize", "admin", 400, "bad-sort"),
        Case.get("an unknown id", NOBODY, "admin", 404, "not-found"),
        Case.get("an id that is none", CONTACTS + "/me", "admin", 404, "not-found"),
        Case.get("an unknown address", "/api/v1/nowhere", "admin", 404, "not-found"),
        new Case(
            "a role that may not",
            "POST",
            CONTACTS,
            "viewer",
            "application/json",
            "{\"givenName\":\"Bad\"}",
            403,
            "forbidden"));
  }

  /** Below every limit of a field, above that of an event: an odd character takes six bytes. */
  private static String heavy() {
    var ids =
        IntStream.range(0, 100)
            .mapToObj(at ->
                "{\"system\":\"s" + at + "\",\"id\":\"" + "\\u0001".repeat(199) + at % 10 + "\"}");
    var emails =
        IntStream.range(0, 100)
            .mapToObj(at -> "{\"value\":\"" + at + "\\u0001".repeat(300) + "\"}");
    return "{\"givenName\":\"Bad\",\"externalIds\":[%s],\"emails\":[%s]}"
        .formatted(String.join(",", ids.toList()), String.join(",", emails.toList()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"bodies", "addresses"})
  void isRefusedWithADocumentedProblem(Case bad) throws Exception {
    var before = saved();

    var answer = send(bad);

    expect(answer, bad.status(), bad.slug());
    assertThat(saved()).isEqualTo(before);
  }

  @Test
  void aTokenThatHasEndedIsRefused(Platform platform) throws Exception {
    var ending = platform.launcher("token", "--role", "admin", "--ttl", "1").strip();
    var bad = Case.get("an expired token", CONTACTS, ending, 401, "unauthorized");
    await().until(() -> send(bad).statusCode() != 200);

    expect(send(bad), 401, "unauthorized");
  }

  @Test
  void aBrowserThatAsksForAPageGetsJson() throws Exception {
    var request = request(CONTACTS + "?limit=1", "admin").header("Accept", "text/html").GET();

    var answer = HTTP.send(request.build(), BodyHandlers.ofString());

    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(JSON.readTree(answer.body()).has("items")).isTrue();
  }

  /** All lines at once are more than the whole heap can hold. */
  @Test
  void linesWithoutEndNeitherFillTheMemoryNorStopTheService(Platform platform) throws Exception {
    var before = Memory.of(platform);
    assertThat(LINES * LINE).isGreaterThan(before.most());
    var most = new AtomicLong();

    var uploads = Stream.generate(this::endlessLine).limit(LINES).toList();
    await()
        .atMost(PATIENCE)
        .until(() -> {
          most.accumulateAndGet(Memory.of(platform).used(), Math::max);
          return uploads.stream().allMatch(CompletableFuture::isDone);
        });

    assertThat(Memory.of(platform).started()).as("its start").isEqualTo(before.started());
    for (var upload : uploads) {
      expect(upload.get(), 422, "csv-unreadable");
    }
    assertThat(most.get() - before.used()).as("growth of the heap").isLessThan(LINE);
  }

  private CompletableFuture<HttpResponse<String>> endlessLine() {
    var pieces = new ArrayList<>(List.of("name,note\nAnn,".getBytes(StandardCharsets.UTF_8)));
    pieces.addAll(Collections.nCopies((int) (LINE / PIECE.length), PIECE));
    var request =
        request(IMPORTS, "admin")
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofByteArrays(pieces));
    return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
  }

  /**
   * The heap of the contacts service.
   *
   * @param most it can become
   * @param started when its process did
   */
  private record Memory(long used, long most, double started) {
    static Memory of(Platform platform) throws IOException, InterruptedException {
      var address = CONTACTS_PART.matcher(platform.launcher("status"));
      assertThat(address.find()).isTrue();
      var asked = HttpRequest.newBuilder(URI.create(address.group(1) + "/q/metrics")).build();
      var metrics = HTTP.send(asked, BodyHandlers.ofString()).body();
      return new Memory(
          (long) sum(metrics, "jvm_memory_used_bytes{area=\"heap\""),
          (long) sum(metrics, "jvm_memory_max_bytes{area=\"heap\""),
          sum(metrics, "process_start_time_seconds "));
    }

    private static double sum(String metrics, String name) {
      return metrics
          .lines()
          .filter(line -> line.startsWith(name))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
          .sum();
    }
  }

  private HttpRequest.Builder request(String path, String token) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    return switch (token) {
      case "-" -> request;
      case "admin" -> request.header("Authorization", "Bearer " + admin);
      case "viewer" -> request.header("Authorization", "Bearer " + viewer);
      default -> request.header("Authorization", "Bearer " + token);
    };
  }

  private HttpResponse<String> send(Case bad) throws IOException, InterruptedException {
    var request = request(bad.path(), bad.token());
    if (!bad.type().isEmpty()) {
      request.header("Content-Type", bad.type());
    }
    var body = bad.method().equals("GET") ? noBody() : BodyPublishers.ofString(bad.body());
    return HTTP.send(request.method(bad.method(), body).build(), BodyHandlers.ofString());
  }

  /** The problem is as expected, and its type leads to the page in the documentation. */
  private static void expect(HttpResponse<String> answer, int status, String slug)
      throws IOException, InterruptedException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    var problem = JSON.readTree(answer.body());
    assertThat(problem.path("type").asText()).isEqualTo("/problems/" + slug);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(Platform.ROOT.resolve("docs" + problem.path("type").asText() + ".md")).exists();
    var page = answer.request().uri().resolve(problem.path("type").asText());
    var shown = HTTP.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    assertThat(shown.statusCode()).as("%s", page).isEqualTo(200);
    assertThat(shown.body()).contains("What to do.");
  }

  /** What could have been saved: contacts and imports. */
  private List<String> saved() throws IOException, InterruptedException {
    var contacts = JSON.readTree(read(CONTACTS + "?limit=1&count=exact"));
    var imports = JSON.readTree(read("/api/v1/imports"));
    return List.of(contacts.path("count").toString(), imports.path("items").toString());
  }

  private String read(String path) throws IOException, InterruptedException {
    return HTTP.send(request(path, "admin").build(), BodyHandlers.ofString()).body();
  }
}
