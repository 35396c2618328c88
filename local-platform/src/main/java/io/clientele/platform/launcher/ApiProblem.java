package io.clientele.platform.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Says an error answer of the API as a person would. */
class ApiProblem {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST = 300;

  private ApiProblem() {}

  static String sentence(int status, String body) {
    try {
      var problem = JSON.readTree(body);
      if (problem.has("title") || problem.has("detail")) {
        var said = new StringBuilder(problem.path("title").asText("Refused"));
        append(said, ": ", problem.path("detail").asText(""));
        for (var error : problem.path("errors")) {
          append(
              said,
              "\n  " + error.path("pointer").asText("") + " ",
              error.path("message").asText(""));
        }
        append(said, "\n  trace ", problem.path("traceId").asText(""));
        return said + " (" + status + ")";
      }
    } catch (JsonProcessingException e) {
      // not a problem document: shown as it came
    }
    return "The platform answered "
        + status
        + ": "
        + body.strip().substring(0, Math.min(LONGEST, body.strip().length()));
  }

  private static void append(StringBuilder said, String before, String words) {
    if (!words.isEmpty()) {
      said.append(before).append(words);
    }
  }
}
