package io.clientele.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  @Test
  void countsPhonesBroughtToOneForm() throws Exception {
    var tally = new PhoneTally();
    tally.add(
        json(
            """
            {"items":[
              {"phones":[{"value":"020 7946 0695","e164":"+442079460695"},{"value":"n/a"}]},
              {"phones":[{"value":"+442079460695","e164":"+442079460695"}]}]}
            """));
    assertThat(tally.sentence())
        .isEqualTo(
            "3 phones: 1 brought to one form (2 spellings of 1 numbers), 1 unreadable and kept as"
                + " entered");
  }

  @Test
  void comparesGroupsWithWhoMadeTheRecords(@TempDir Path folder) throws Exception {
    var truth = folder.resolve("truth.csv");
    Files.writeString(
        truth, "id,person,made_as\nC1,P1,first\nC2,P1,copy\nC3,P2,first\nC4,P2,copy\n");
    var tally = new TruthTally(truth);
    tally.add(
        json(
            """
            {"items":[
              {"externalIds":[{"system":"sample","id":"C1"}],"duplicateGroups":["phone","sure"]},
              {"externalIds":[{"system":"sample","id":"C2"}],"duplicateGroups":["sure"]},
              {"externalIds":[{"system":"sample","id":"C3"}],"duplicateGroups":["sure"]},
              {"externalIds":[{"system":"sample","id":"C4"}],"duplicateGroups":["phone"]},
              {"externalIds":[{"system":"shop","id":"C4"}],"duplicateGroups":["sure"]},
              {"externalIds":[],"duplicateGroups":["sure"]}]}
            """));
    var quality = tally.quality(Set.of("sure"));
    assertThat(quality.precision()).isEqualTo(1.0 / 3);
    assertThat(quality.recall()).isEqualTo(0.5);
  }

  @Test
  void countsStuckDealsByStage() throws Exception {
    var tally = new StuckTally();
    tally.add(
        json(
            """
            {"items":[{"stage":"engaging","days":130.5},{"stage":"engaging","days":90}]}
            """));
    assertThat(tally.sentence()).isEqualTo("2 in engaging; the longest for 131 days");
    assertThat(new StuckTally().sentence()).contains("none");
  }

  @Test
  void saysWhatBecameOfTheRowsOfAnImport() throws Exception {
    var job =
        json(
            """
            {"state":"done","progress":{"done":10,"total":10,"rate":5.0},
             "counts":{"created":8,"rejected":2,"known":0,"unparsablePhones":1},
             "reasons":{"empty-row":2},"links":{"rejected":"/api/v1/imports/1/rejected.csv"}}
            """);
    assertThat(ImportReport.goesOn(job)).isFalse();
    assertThat(ImportReport.failed(job)).isFalse();
    assertThat(ImportReport.lines(job, URI.create("http://127.0.0.1:8080"), 2))
        .anyMatch(line -> line.contains("10 rows in 2.0 s (5 rows/s): done"))
        .anyMatch(line -> line.contains("8  created"))
        .anyMatch(line -> line.contains("1  unparsable phones"))
        .anyMatch(line -> line.contains("2  refused: empty-row"))
        .anyMatch(line -> line.contains("http://127.0.0.1:8080/api/v1/imports/1/rejected.csv"))
        .noneMatch(line -> line.contains("known"));
  }

  @Test
  void hasSegmentsThatCanBeSent() throws Exception {
    for (var rule : SampleSegments.rules().values()) {
      assertThat(json(rule).path("rules")).isNotEmpty();
    }
  }

  private static JsonNode json(String text) throws Exception {
    return JsonMapper.builder().build().readTree(text);
  }
}
