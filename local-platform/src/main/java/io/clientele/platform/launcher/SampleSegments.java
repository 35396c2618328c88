package io.clientele.platform.launcher;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the demo's segments, those that are not there yet. */
class SampleSegments {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, String> RULES = rules();

  private SampleSegments() {}

  static void make(Api api) throws IOException, InterruptedException {
    var known = new HashSet<String>();
    api.get("/api/v1/segments?limit=500")
        .path("items")
        .forEach(s -> known.add(s.path("name").asText()));
    for (var segment : RULES.entrySet()) {
      if (!known.contains(segment.getKey())) {
        api.post(
            "/api/v1/segments",
            Map.of("name", segment.getKey(), "rule", JSON.readTree(segment.getValue())));
      }
    }
  }

  /** Readable as JSON, or the demo could not send them. */
  static Map<String, String> rules() {
    var rules = new LinkedHashMap<String, String>();
    rules.put(
        "Women who spent more than 500 USD in the last 30 days",
        """
        {"combinator": "and", "rules": [
          {"field": "sex", "operator": "=", "value": "female"},
          {"aggregate": "sum", "of": "purchases.amount", "currency": "USD",
           "window": {"days": 30}, "operator": ">", "value": "500"}]}
        """);
    rules.put(
        "Customers in Great Britain",
        """
        {"combinator": "and", "rules": [
          {"field": "address.country", "operator": "=", "value": "GB"}]}
        """);
    rules.put(
        "From trade fairs and webinars",
        """
        {"combinator": "or", "rules": [
          {"field": "source", "operator": "=", "value": "Trade fair"},
          {"field": "source", "operator": "=", "value": "Webinar"}]}
        """);
    return rules;
  }
}
