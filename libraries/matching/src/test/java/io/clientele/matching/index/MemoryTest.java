package io.clientele.matching.index;

import static io.clientele.matching.index.Histories.MODEL;
import static io.clientele.matching.index.Histories.WRITTEN;
import static io.clientele.matching.index.Histories.bytes;
import static io.clientele.matching.index.Histories.disturbed;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.matching.learn.FieldModel;
import io.clientele.matching.learn.Frequencies;
import io.clientele.matching.learn.Model;
import io.clientele.matching.learn.Shipped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What records had is forgotten once none has it any more. */
class MemoryTest {
  @Test
  void textsAreBoundedHoweverOftenRecordsChange() {
    var index = disturbed(MODEL, 1);
    int inUse = WRITTEN.size() * MODEL.fields().size();
    for (int round = 0; round < 20; round++) {
      change(index, round);
      assertThat(index.texts()).isLessThanOrEqualTo(2 * inUse + MODEL.fields().size());
    }
  }

  @Test
  void textsAreBoundedHoweverManyRecordsComeAndGo() {
    var index = new Index(MODEL);
    for (int id = 0; id < 5_000; id++) {
      index.put(id, unique(id, 0));
      index.remove(id);
    }
    assertThat(index.texts()).isLessThan(1500);
  }

  @Test
  void whatIsForgottenChangesNoResult() {
    for (Model model : List.of(MODEL, Histories.TIGHT)) {
      var index = disturbed(model, 2);
      for (int round = 0; round < 20; round++) {
        change(index, round);
      }
      var fresh = new Index(model);
      for (int id = 0; id < WRITTEN.size(); id++) {
        index.put(id, WRITTEN.get(id));
        fresh.put(id, WRITTEN.get(id));
      }
      assertThat(index.pairs()).isEqualTo(fresh.pairs());
      assertThat(index.groups().values()).hasSameElementsAs(fresh.groups().values());
      for (var forms : WRITTEN) {
        assertThat(index.check(forms)).isEqualTo(fresh.check(forms));
      }
    }
  }

  @Test
  void commonNamesWeighWhatTheyWeighedBefore() {
    var model = knowing("john", "mary", "james", "emily");
    var index = new Index(model);
    for (int round = 0; round < 1_200; round++) {
      index.put(0, namesake(letters(round)));
      index.put(1, namesake(letters(round)));
      index.remove(0);
      index.remove(1);
    }
    var fresh = new Index(model);
    for (var name : List.of("john", "mary", "james", "emily")) {
      int id = index.pairs().size() * 2;
      index.put(id, namesake(name));
      index.put(id + 1, namesake(name));
      fresh.put(id, namesake(name));
      fresh.put(id + 1, namesake(name));
    }
    assertThat(index.pairs()).hasSize(4).isEqualTo(fresh.pairs());
  }

  /** The shipped model, to which these given names are common. */
  private static Model knowing(String... names) {
    var shares = new HashMap<String, Double>();
    List.of(names).forEach(name -> shares.put(name, 0.1));
    var fields = new ArrayList<>(Shipped.contact().fields());
    var given = fields.getFirst();
    fields.set(
        0,
        new FieldModel(
            given.field(),
            given.levels(),
            given.m(),
            given.u(),
            new Frequencies(shares, given.frequencies().floor()),
            given.words()));
    return Shipped.contact().withFields(fields);
  }

  @Test
  void streetsAreComparedAsTheyWereBefore() {
    var index = new Index(Shipped.contact());
    for (int round = 0; round < 1_200; round++) {
      index.put(0, neighbour(round + " " + letters(round) + " street"));
      index.put(1, neighbour(letters(round) + "n lane " + round));
      index.remove(0);
      index.remove(1);
    }
    var fresh = new Index(Shipped.contact());
    var streets = List.of("12 oak hill", "12 oak hil", "14 oak hill", "elm green 12", "4 elm");
    for (int id = 0; id < streets.size(); id++) {
      index.put(id, neighbour(streets.get(id)));
      fresh.put(id, neighbour(streets.get(id)));
    }
    assertThat(index.pairs()).hasSizeGreaterThan(5).isEqualTo(fresh.pairs());
  }

  private static String[][] neighbour(String street) {
    String[] none = {};
    return new String[][] {
      {"anna"}, {"smith"}, none, none, {"anna@example.org"}, {street}, none, none, {"19800101"}
    };
  }

  private static String[][] namesake(String name) {
    String[] none = {};
    String[] email = {name + "@example.org"};
    return new String[][] {
      {name}, {"smith"}, none, none, email, {"1 " + name + " street"}, none, none, none
    };
  }

  @Test
  void aRunDuringWhichTextsWereForgottenIsTakenBack() throws IOException {
    var index = disturbed(MODEL, 3);
    var before = bytes(index);
    index.begin();
    for (int round = 0; round < 20; round++) {
      change(index, round);
    }
    index.rollback();
    assertThat(bytes(index)).isEqualTo(before);
  }

  /** Every record gets values that none has had. */
  private static void change(Index index, int round) {
    for (int id = 0; id < WRITTEN.size(); id++) {
      index.put(id, unique(id, round));
    }
  }

  private static String[][] unique(int id, int round) {
    var own = WRITTEN.get((id + round) % WRITTEN.size())[0][0] + letters(id) + letters(round);
    return new String[][] {
      {own}, {own + "son"}, {"44" + (id * 1000L + round)}, {"%04d0101".formatted(id % 9999)}
    };
  }

  private static String letters(int number) {
    var letters = new StringBuilder();
    for (int rest = number + 1; rest > 0; rest /= 26) {
      letters.append((char) ('a' + rest % 26));
    }
    return letters.toString();
  }
}
