package io.clientele.contacts.alike;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clientele.contacts.exactkey.Candidate;
import io.clientele.contacts.exactkey.Why;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckAnswerTest {
  private static final String LIKELY =
      """
      {"id": "0199a1b2-0000-7000-8000-000000000001", "weight": 7.25, "probability": 0.993,
       "level": "likely", "foundBy": "familyName+postalCode",
       "why": [{"field": "familyName", "level": "same", "weight": 7.25, "text": "same name",
                "later": 1}]}
      """;

  @Test
  void likelyCandidatesKeepTheirEvidence() throws Exception {
    assertThat(read("[" + LIKELY + "]").candidates())
        .containsExactly(
            new Candidate(
                UUID.fromString("0199a1b2-0000-7000-8000-000000000001"),
                7.25,
                List.of(new Why("familyName", "same", 7.25, "same name"))));
  }

  @Test
  void aPossibleOneKeepsNobodyFromSaving() throws Exception {
    assertThat(read("[" + LIKELY.replace("\"likely\"", "\"possible\"") + "]").candidates())
        .isEmpty();
  }

  @Test
  void saysWhetherEverythingCouldBeCompared() throws Exception {
    assertThat(read("[]").header()).isEqualTo("done");
    assertThat(answer("{\"candidates\": [], \"count\": 0, \"complete\": false}").header())
        .isEqualTo("skipped");
  }

  @Test
  void aChangeIsAskedAboutThoseOnlyWhomItMakesAlike() throws Exception {
    var other = LIKELY.replace("000000000001", "000000000002");
    var now = read("[" + LIKELY + "," + other + "]");
    assertThat(now.since(read("[" + LIKELY + "]")).candidates())
        .extracting(Candidate::id)
        .containsExactly(UUID.fromString("0199a1b2-0000-7000-8000-000000000002"));
    assertThat(now.since(read("[]"))).isEqualTo(now);
  }

  @Test
  void nobodyIsRefusedWhileItCannotBeToldWhoWasAlikeBefore() throws Exception {
    var now = read("[" + LIKELY + "]");
    var before = answer("{\"candidates\": [], \"count\": 0, \"complete\": false}");
    assertThat(now.since(before).candidates()).isEmpty();
    assertThat(now.since(before).header()).isEqualTo("skipped");
  }

  private static Alike read(String candidates) throws Exception {
    return answer("{\"candidates\": " + candidates + ", \"count\": 1, \"complete\": true}");
  }

  private static Alike answer(String json) throws Exception {
    return new JsonMapper().readValue(json, CheckAnswer.class).alike();
  }
}
