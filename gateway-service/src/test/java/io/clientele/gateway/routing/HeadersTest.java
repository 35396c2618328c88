package io.clientele.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class HeadersTest {
  @Test
  void dropsWhatConcernsOnlyTheConnectionItCameOn() {
    var headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("Connection", "keep-alive, X-Only-Here")
            .add("Keep-Alive", "timeout=5")
            .add("X-Only-Here", "1")
            .add("TE", "trailers")
            .add("If-Match", "\"3.0\"")
            .add("traceparent", "00-aa-bb-01");

    Headers.dropHopByHop(headers);

    assertThat(headers.names()).containsExactlyInAnyOrder("If-Match", "traceparent");
  }
}
