package io.clientele.contacts.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a history says of a change. */
class DifferencesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<String> between(String before, String after) {
    return Differences.between(tree(before), tree(after)).stream()
        .map(change -> change.field() + ": " + change.before() + " -> " + change.after())
        .toList();
  }

  private static ObjectNode tree(String json) {
    try {
      return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  @Test
  void namesOldAndNewOfEachChangedField() {
    assertThat(between("{'a': 1, 'b': 2, 'c': 3}", "{'a': 1, 'b': 5, 'd': 4}"))
        .containsExactly("b: 2 -> 5", "c: 3 -> null", "d: null -> 4");
  }

  @Test
  void goesIntoAddressAndCustomFields() {
    assertThat(
            between(
                "{'address': {'city': 'Bonn', 'country': 'DE'}, 'custom': {'vip': true}}",
                "{'address': {'city': 'Köln', 'country': 'DE'}, 'custom': {}}"))
        .containsExactly("address.city: \"Bonn\" -> \"Köln\"", "custom.vip: true -> null");
  }

  @Test
  void comparesListsWholeAndTakesAnEmptyOneForNothing() {
    assertThat(between("{'tags': ['a'], 'emails': []}", "{'tags': ['a', 'b']}"))
        .containsExactly("tags: [\"a\"] -> [\"a\",\"b\"]");
  }

  @Test
  void neverRepeatsPaymentDetails() {
    assertThat(between("{'paymentDetails': 'IBAN 1'}", "{'paymentDetails': 'IBAN 2'}"))
        .containsExactly("paymentDetails: \"(hidden)\" -> \"(hidden)\"");
  }
}
