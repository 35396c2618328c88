package io.clientele.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The one document that describes every address of the platform. */
@ExtendWith(Platform.class)
class ApiDescriptionTest {
  private static final Set<String> WITHOUT_BODY = Set.of("202", "204");

  @Test
  void isValid(Api api) {
    var text = api.get("/openapi").body().toString();
    var options = new ParseOptions();
    options.setResolve(true);

    var parsed = new OpenAPIV3Parser().readContents(text, null, options);

    assertThat(parsed.getMessages()).isEmpty();
    assertThat(parsed.getOpenAPI().getPaths()).hasSizeGreaterThan(30);
  }

  @Test
  void everyReferenceLeadsSomewhere(Api api) {
    var document = api.get("/openapi").body();

    for (var reference : document.findValuesAsText("$ref")) {
      assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void everyOperationSaysWhatItDoesAndAnswers(Api api) {
    var silent = new ArrayList<String>();
    for (var path : api.get("/openapi").body().path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (!describes(operation.getValue())) {
          silent.add(operation.getKey() + " " + path.getKey());
        }
      }
    }

    assertThat(silent).isEmpty();
  }

  private static boolean describes(JsonNode operation) {
    return operation.hasNonNull("operationId")
        && operation.hasNonNull("summary")
        && successes(operation).stream().anyMatch(ApiDescriptionTest::saysWhatItHolds);
  }

  private static List<java.util.Map.Entry<String, JsonNode>> successes(JsonNode operation) {
    return operation.path("responses").properties().stream()
        .filter(answer -> answer.getKey().startsWith("2"))
        .toList();
  }

  private static boolean saysWhatItHolds(java.util.Map.Entry<String, JsonNode> answer) {
    var content = answer.getValue().path("content");
    return content.isEmpty()
        ? WITHOUT_BODY.contains(answer.getKey())
        : content.valueStream().noneMatch(body -> body.path("schema").isEmpty());
  }
}
