package io.clientele.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Random bodies for every documented operation: a success or a problem, never a server error. */
@ExtendWith(Platform.class)
@EnabledIfSystemProperty(named = "clientele.all", matches = "true")
class FuzzTest {
  private static final int ROUNDS = 300;
  private static final long SEED = Long.getLong("clientele.seed", 20_261_122L);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "Rob",
          "+442079460695",
          "rob@example.org",
          "GB",
          "USD",
          "12.50",
          "-1e400",
          "2026-02-30",
          "2026-03-04T05:06:07Z",
          "+999999999-12-31T23:59:59Z",
          "0197a3f0-4c1e-7b52-9d3a-5f0e6a1c2b34",
          "prospecting",
          "a\u0000b",
          "\r\nX-Header: 1",
          "\ud83d",
          "\u202egnp.exe",
          "İstanbul",
          "'; drop table contact; --",
          "%s%n{}${jndi:x}",
          "x".repeat(70_000));

  private final Random random = new Random(SEED);
  private JsonNode document = NODES.missingNode();

  /** One documented way to send JSON. */
  private record Operation(String method, String path, String contentType, JsonNode schema) {}

  @Test
  void whateverIsSentIsAnsweredAndNeverByAServerError(Api api) throws Exception {
    document = api.get("/openapi?format=json").body();
    var operations = operations();
    assertThat(operations).hasSizeGreaterThan(10);
    for (int round = 0; round < ROUNDS; round++) {
      for (var operation : operations) {
        send(api, operation);
      }
    }
  }

  private List<Operation> operations() {
    var found = new ArrayList<Operation>();
    document
        .path("paths")
        .forEachEntry((path, methods) ->
            methods.forEachEntry((method, operation) ->
                operation
                    .path("requestBody")
                    .path("content")
                    .forEachEntry((type, content) -> {
                      if (type.endsWith("json")) {
                        found.add(new Operation(method, path, type, content.path("schema")));
                      }
                    })));
    return found;
  }

  private void send(Api api, Operation operation) throws IOException, InterruptedException {
    var path = operation.path();
    while (path.contains("{")) {
      var value = URLEncoder.encode(text().replace("\u0000", "0"), StandardCharsets.UTF_8);
      path = path.replaceFirst("\\{[^}]*}", value.length() > 200 || value.isEmpty() ? "x" : value);
    }
    byte[] body = body(operation.schema());
    var request =
        HttpRequest.newBuilder(URI.create(api.base() + path))
            .timeout(Duration.ofMinutes(1))
            .header("Authorization", "Bearer " + api.token())
            .header("Content-Type", operation.contentType())
            .header("If-Match", "\"1\"")
            .method(
                operation.method().toUpperCase(java.util.Locale.ROOT),
                BodyPublishers.ofByteArray(body))
            .build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    var story =
        "seed %d: %s %s with %s was answered %d %s"
            .formatted(
                SEED,
                operation.method(),
                path,
                new String(body, 0, Math.min(body.length, 2_000), StandardCharsets.UTF_8),
                answer.statusCode(),
                answer.body());
    assertThat(answer.statusCode()).as(story).isLessThan(500);
    if (answer.statusCode() >= 400) {
      assertThat(answer.headers().firstValue("Content-Type"))
          .as(story)
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
      assertThat(JSON.readTree(answer.body()).path("type").asText())
          .as(story)
          .startsWith("/problems/");
    }
  }

  private byte[] body(JsonNode schema) throws IOException {
    byte[] whole = JSON.writeValueAsBytes(value(schema, 0));
    return switch (random.nextInt(10)) {
      case 0 -> java.util.Arrays.copyOf(whole, random.nextInt(whole.length + 1));
      case 1 -> broken(whole);
      default -> whole;
    };
  }

  private byte[] broken(byte[] whole) {
    if (whole.length > 0) {
      whole[random.nextInt(whole.length)] = (byte) random.nextInt(256);
    }
    return whole;
  }

  /** Mostly what the schema asks for, so that the request gets far; now and then anything. */
  private JsonNode value(JsonNode given, int depth) {
    var schema = resolved(given);
    if (depth > 6 || random.nextInt(12) == 0) {
      return anything(depth);
    }
    if (schema.has("properties")) {
      return object(schema, depth);
    }
    if (schema.has("items")) {
      var list = NODES.arrayNode();
      IntStream.range(0, random.nextInt(4))
          .forEach(at -> list.add(value(schema.path("items"), depth + 1)));
      return list;
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
    }
    return switch (schema.path("type").asText()) {
      case "integer", "number" -> NODES.numberNode(random.nextLong());
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      default -> NODES.textNode(text());
    };
  }

  private JsonNode object(JsonNode schema, int depth) {
    var object = NODES.objectNode();
    schema
        .path("properties")
        .forEachEntry((name, property) -> {
          if (random.nextInt(3) > 0) {
            object.set(name, value(property, depth + 1));
          }
        });
    return object;
  }

  private JsonNode resolved(JsonNode schema) {
    var found = schema;
    while (found.has("$ref")) {
      found = document.at(found.path("$ref").asText().substring(1));
    }
    for (var choice : List.of("allOf", "anyOf", "oneOf")) {
      if (found.has(choice)) {
        return resolved(found.path(choice).path(random.nextInt(found.path(choice).size())));
      }
    }
    return found;
  }

  private JsonNode anything(int depth) {
    return switch (random.nextInt(7)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.numberNode(random.nextDouble() * Long.MAX_VALUE);
      case 2 -> NODES.booleanNode(true);
      case 3 -> depth > 40 ? NODES.arrayNode() : NODES.arrayNode().add(anything(depth + 1));
      case 4 -> NODES.objectNode().put(text(), text());
      default -> NODES.textNode(text());
    };
  }

  private String text() {
    return random.nextInt(8) == 0
        ? random
            .ints(1 + random.nextInt(20), 0, 0xD800)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
