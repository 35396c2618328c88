package io.clientele.platform.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;

/** Asks a service whether it is ready for work. */
class Health {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  private final HttpRequest request;

  Health(int port) {
    this.request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
            .timeout(Duration.ofSeconds(3))
            .build();
  }

  /** Empty when ready, else what it answered in a few words. */
  String complaint() throws InterruptedException {
    try {
      var response = HTTP.send(request, BodyHandlers.ofString());
      return response.statusCode() == 200 ? "" : names(response.body());
    } catch (IOException e) {
      return "does not answer yet";
    }
  }

  /** The names of the checks that are down. */
  static String names(String body) {
    var names = new ArrayList<String>();
    try {
      for (var check : JSON.readTree(body).path("checks")) {
        if (!check.path("status").asText().equals("UP")) {
          names.add(check.path("name").asText());
        }
      }
    } catch (JsonProcessingException e) {
      return "answers something that is no health report";
    }
    return names.isEmpty() ? "says it is not ready" : "not ready: " + String.join(", ", names);
  }
}
