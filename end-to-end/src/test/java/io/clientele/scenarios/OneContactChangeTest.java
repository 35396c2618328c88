package io.clientele.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The architecture page docs/one-contact-change.md, executed. */
@ExtendWith(Platform.class)
class OneContactChangeTest {
  private static final Path PAGE = Platform.ROOT.resolve("docs/one-contact-change.md");
  private static final Pattern HOP =
      Pattern.compile("^(\\d+)\\. \\[[^]]+]\\(([^)]+)\\) `([^`]+)`", Pattern.MULTILINE);
  private static final Duration LOOP = Duration.ofSeconds(20);

  /**
   * A numbered line of the page.
   *
   * @param file the one file it links to
   * @param trace what can be observed of it: part, what, topic
   */
  record Hop(int number, String file, String trace) {}

  private static List<Hop> hops() throws IOException {
    var hops = new ArrayList<Hop>();
    var lines = HOP.matcher(Files.readString(PAGE));
    while (lines.find()) {
      hops.add(new Hop(Integer.parseInt(lines.group(1)), lines.group(2), lines.group(3)));
    }
    return hops;
  }

  @Test
  void everyHopIsALinkToOneFile() throws IOException {
    assertThat(hops()).hasSizeGreaterThan(8);
    for (var hop : hops()) {
      assertThat(PAGE.resolveSibling(hop.file())).as("hop %d", hop.number()).isRegularFile();
    }
  }

  @Test
  @DisplayName("C1, D1, D3, C14: a contact saved once is everywhere, its duplicate found")
  void aContactChangePassesEveryHop(Api api) throws Exception {
    var live = api.open("/api/v1/events?topic=contact");
    var first = create(api, "/api/v1/contacts", "Rob", "+442079460695", "US");
    var second =
        create(api, "/api/v1/contacts?onDuplicate=mark&reason=test", "Robert", "02079460695", "GB");
    var seen = new ArrayList<String>();
    var streamed = CompletableFuture.runAsync(() -> readUntil(live, second));
    await()
        .atMost(LOOP)
        .untilAsserted(() -> {
          seen.clear();
          seen.addAll(trace(api, second));
          assertThat(seen).containsAll(observable());
        });
    streamed.get(LOOP.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
    for (var id : List.of(first, second)) {
      assertThat(api.get("/api/v1/contacts/" + id).body().path("duplicates").asInt()).isEqualTo(1);
    }
    live.close();
  }

  private static List<String> observable() throws IOException {
    return hops().stream().map(Hop::trace).filter(trace -> trace.contains(" ")).toList();
  }

  private static String create(Api api, String path, String name, String phone, String country) {
    var answer =
        api.post(
            path,
            """
            {"givenName": "%s", "phones": [{"value": "%s"}], "address": {"country": "%s"}}
            """
                .formatted(name, phone, country));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.body().path("id").asText();
  }

  /** What each service says it published and applied about a contact, as "service what topic". */
  private static List<String> trace(Api api, String id) {
    var seen = new ArrayList<String>();
    for (var service : List.of("contacts", "validation", "dedupe", "segmentation", "analytics")) {
      var answer = api.get("/api/v1/operations/" + service + "/trace/" + id);
      answer
          .body()
          .path("hops")
          .forEach(hop ->
              seen.add(
                  service + " " + hop.path("what").asText() + " " + hop.path("topic").asText()));
    }
    return seen;
  }

  private static void readUntil(java.io.InputStream stream, String id) {
    var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines();
    assertThat(lines.anyMatch(line -> line.contains(id))).as("the live stream named it").isTrue();
  }
}
