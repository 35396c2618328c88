package io.clientele.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HopTest {
  private static final String CONTACTS =
      """
      {"hops":[{"at":"2026-01-01T00:00:00.000Z","what":"published","topic":"contacts.contact.v1","version":3}]}
      """;
  private static final String DEDUPE =
      """
      {"hops":[{"at":"2026-01-01T00:00:00.0185Z","what":"applied","topic":"contacts.contact.v1","version":3}]}
      """;

  @Test
  void putsTheHopsOfAllServicesInTheOrderTheyHappened() throws Exception {
    var hops = Hop.merge(Map.of("dedupe", json(DEDUPE), "contacts", json(CONTACTS)));
    assertThat(hops).extracting(Hop::service).containsExactly("contacts", "dedupe");
  }

  @Test
  void numbersThemAndSaysHowLongAfterTheFirst() throws Exception {
    var hops = Hop.merge(Map.of("dedupe", json(DEDUPE), "contacts", json(CONTACTS)));
    assertThat(Hop.lines(hops).getLast())
        .contains("2", "+18.5 ms", "dedupe", "applied", "contacts.contact.v1 @3");
  }

  private static JsonNode json(String text) throws Exception {
    return JsonMapper.builder().build().readTree(text);
  }
}
