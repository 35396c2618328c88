package io.clientele.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestComparisonTest {
  private static final String OWNER =
      """
      {"service":"contacts","owned":[{"topic":"contacts.contact.v1","count":7,"xor":"ab"}],"applied":[]}
      """;

  @Test
  void isEqualWhenCountAndSumAreTheSame() throws Exception {
    var found = compare(OWNER, consumer("dedupe", 7, "ab"));
    assertThat(found.allEqual()).isTrue();
    assertThat(found.ownersToHeal()).isEmpty();
    assertThat(found.table().getLast()).contains("contacts.contact.v1", "dedupe", "equal");
  }

  @Test
  void differsWhenAnEventIsMissing() throws Exception {
    var found = compare(OWNER, consumer("dedupe", 7, "ab"), consumer("analytics", 6, "cd"));
    assertThat(found.allEqual()).isFalse();
    assertThat(found.ownersToHeal()).containsExactly("contacts");
    assertThat(found.table().get(1)).contains("analytics", "differs");
  }

  @Test
  void differsWhenOnlyAVersionIsOld() throws Exception {
    assertThat(compare(OWNER, consumer("dedupe", 7, "cd")).allEqual()).isFalse();
  }

  @Test
  void leavesOutATopicWhoseOwnerDoesNotRun() throws Exception {
    assertThat(compare(consumer("dedupe", 7, "ab")).lines()).isEmpty();
  }

  private static String consumer(String service, int count, String xor) {
    return """
    {"service":"%s","owned":[],"applied":[
      {"topic":"contacts.contact.v1","count":%d,"xor":"%s","deadLetters":0}]}
    """
        .formatted(service, count, xor);
  }

  private static DigestComparison compare(String... services) throws Exception {
    var json = JsonMapper.builder().build();
    var digests = new java.util.ArrayList<JsonNode>();
    for (var service : services) {
      digests.add(json.readTree(service));
    }
    return DigestComparison.of(List.copyOf(digests));
  }
}
