package io.clientele.platform.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthTest {
  @Test
  void namesTheChecksThatAreDown() {
    var body =
        """
        {"status":"DOWN","checks":[{"name":"relay","status":"DOWN"},{"name":"kafka","status":"UP"}]}
        """;
    assertThat(Health.names(body)).isEqualTo("not ready: relay");
  }

  @Test
  void saysSoWhenSomethingElseAnswers() {
    assertThat(Health.names("<html>")).contains("no health report");
  }
}
