package io.clientele.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.matching.People;
import io.clientele.matching.block.Plan;
import io.clientele.matching.block.Rule;
import io.clientele.matching.block.Shape;
import io.clientele.matching.block.Signature;
import io.clientele.matching.group.Edge;
import io.clientele.matching.learn.Model;
import io.clientele.matching.link.Linking;
import io.clientele.matching.link.Training;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IndexTest {
  private static final List<String[][]> WRITTEN = People.written(120, 3);
  private static final Model MODEL = Training.train(People.records(WRITTEN), 1).model();

  private static final String[][] UNSEEN = {{"qqqqqqq"}, {"zzzzzzz"}, {"4420555"}, {"19800101"}};

  /** The same weights with one rule, whose large blocks are all divided, some to the end. */
  private static final Model TIGHT =
      new Model(
          MODEL.version(),
          MODEL.seed(),
          MODEL.prior(),
          MODEL.fields(),
          MODEL.relations(),
          MODEL.told(),
          new Plan(
              List.of(new Rule(List.of(new Signature(0, Shape.SAME)))),
              List.of(new Signature(1, Shape.START), new Signature(3, Shape.YEAR)),
              4));

  @Test
  void anyOrderOfChangesGivesWhatTheBatchGives() {
    for (Model model : List.of(MODEL, TIGHT)) {
      for (int seed = 0; seed < 3; seed++) {
        assertLikeBatch(model, seed);
      }
    }
  }

  @Test
  void theCheckBeforeSavingFindsThePairThatTheSaveFinds() {
    var index = new Index(MODEL);
    index.put(0, WRITTEN.get(0));
    var found = index.check(WRITTEN.get(120));
    assertThat(found).extracting(Suspect::id).containsExactly(0);
    index.put(120, WRITTEN.get(120));
    assertThat(index.pairs().getFirst().weight()).isEqualTo(found.getFirst().weight());
  }

  @Test
  void theOldestGroupNameSurvivesAUnion() {
    var index = new Index(MODEL);
    index.put(0, WRITTEN.get(0));
    index.put(120, WRITTEN.get(120));
    long name = index.groupOf(0);
    assertThat(name).isPositive();
    index.put(240, WRITTEN.get(240));
    assertThat(index.groupOf(240)).isEqualTo(name);
    index.remove(0);
    assertThat(index.groupOf(120)).isEqualTo(name);
    index.remove(120);
    assertThat(index.groups()).isEmpty();
  }

  @Test
  void whoWasDecidedNotToBeOneIsNeverLinkedAgainUntilTheirDataChange() {
    for (int seed = 0; seed < 5; seed++) {
      var random = new Random(seed);
      var index = disturbed(MODEL, seed);
      int person = random.nextInt(120);
      index.separate(person, person + 120);
      for (int step = 0; step < 30; step++) {
        int other = 120 + random.nextInt(240);
        if (other != person + 120) {
          index.put(other, WRITTEN.get(random.nextInt(WRITTEN.size())));
        }
        index.put(person, WRITTEN.get(person));
        assertThat(index.pairs())
            .noneMatch(edge -> edge.left() == person && edge.right() == person + 120);
        assertThat(index.groups().values())
            .noneMatch(group -> group.contains(person) && group.contains(person + 120));
      }
      index.put(person + 120, WRITTEN.get(person + 1));
      index.put(person + 120, WRITTEN.get(person));
      assertThat(index.pairs())
          .anyMatch(edge -> edge.left() == person && edge.right() == person + 120);
    }
  }

  @Test
  void whoWasDecidedToBeOneStaysOneUntilTheirDataChange() {
    for (int seed = 0; seed < 5; seed++) {
      var random = new Random(seed);
      var index = disturbed(MODEL, seed);
      int stranger = 1000;
      index.put(stranger, UNSEEN);
      index.unite(7, stranger);
      for (int step = 0; step < 30; step++) {
        int other = 8 + random.nextInt(340);
        index.put(other, WRITTEN.get(random.nextInt(WRITTEN.size())));
        index.put(7, WRITTEN.get(7));
        assertThat(index.isSure(7, stranger)).isTrue();
        assertThat(index.group(index.groupOf(7))).contains(stranger);
      }
      index.put(stranger, WRITTEN.get(90));
      index.put(stranger, UNSEEN);
      assertThat(index.groupOf(stranger)).isZero();
    }
  }

  @Test
  void whatIsNoLongerDecidedIsWeighedAgain() {
    var decided = disturbed(MODEL, 1);
    decided.separate(7, 127);
    decided.unite(8, 129);
    decided.undecide(7, 127);
    decided.undecide(8, 129);
    var never = disturbed(MODEL, 1);
    assertThat(decided.pairs()).isEqualTo(never.pairs());
    assertThat(decided.groups().values()).hasSameElementsAs(never.groups().values());
  }

  @Test
  void aSnapshotReadBackIsTheSameIndexAndGoesOnTheSame() throws IOException {
    for (Model model : List.of(MODEL, TIGHT)) {
      var index = disturbed(model, 1);
      index.separate(7, 127);
      index.unite(3, 130);
      var again = readBack(index);
      assertThat(again.pairs()).isEqualTo(index.pairs()).isNotEmpty();
      assertThat(again.groups()).isEqualTo(index.groups());
      for (int id : List.of(3, 130, 250, 7)) {
        assertThat(again.put(id, WRITTEN.get(id / 2)))
            .isEqualTo(index.put(id, WRITTEN.get(id / 2)));
        again.remove(id + 1);
        index.remove(id + 1);
      }
      for (int id : List.of(1000, 1001)) {
        assertThat(again.put(id, UNSEEN)).isEqualTo(index.put(id, UNSEEN));
      }
      assertThat(again.pairs()).isEqualTo(index.pairs());
      assertThat(again.groups()).isEqualTo(index.groups());
    }
  }

  @Test
  void whatIsTakenBackLeavesNoTrace() throws IOException {
    for (Model model : List.of(MODEL, TIGHT)) {
      for (int seed = 0; seed < 5; seed++) {
        var random = new Random(seed);
        var tried = disturbed(model, seed);
        tried.separate(7, 127);
        var spared = readBack(tried);
        for (int run = 0; run < 12; run++) {
          tried.begin();
          for (int step = random.nextInt(1, 40); step > 0; step--) {
            disturb(tried, random);
          }
          tried.rollback();
          assertThat(tried.groups()).isEqualTo(spared.groups());
          assertThat(tried.pairs()).isEqualTo(spared.pairs());
          long same = random.nextLong();
          disturb(tried, new Random(same));
          disturb(spared, new Random(same));
        }
        assertThat(Arrays.equals(bytes(tried), bytes(spared))).isTrue();
      }
    }
  }

  @Test
  void aRunTellsWhatItCameToAndNothingOfTheStepsBetween() {
    for (int seed = 0; seed < 5; seed++) {
      var random = new Random(seed);
      var index = disturbed(MODEL, seed);
      for (int run = 0; run < 10; run++) {
        var pairs = new HashSet<>(index.pairs());
        var groups = new TreeMap<Long, NavigableSet<Integer>>(index.groups());
        index.begin();
        for (int step = random.nextInt(1, 20); step > 0; step--) {
          disturb(index, random);
        }
        var came = index.difference();
        index.commit();
        pairs.removeIf(pair ->
            came.pairs().stream()
                .anyMatch(now -> now.left() == pair.left() && now.right() == pair.right()));
        assertThat(came.parted()).allMatch(pairs::remove);
        assertThat(came.pairs()).allMatch(pairs::add);
        assertThat(pairs).isEqualTo(new HashSet<>(index.pairs()));
        groups.putAll(came.groups());
        groups.values().removeIf(Set::isEmpty);
        assertThat(groups).isEqualTo(index.groups());
      }
    }
  }

  @Test
  void aSuspectsReasonsAddUpToItsWeight() {
    var index = disturbed(MODEL, 2);
    for (var suspect : index.check(WRITTEN.get(125))) {
      double sum = suspect.why().parts().stream().mapToDouble(part -> part.sum()).sum();
      assertThat(sum + suspect.why().prior()).isCloseTo(suspect.weight(), within(1e-3));
      assertThat(suspect.why().rules()).isNotEmpty();
    }
    var pair = index.pairs().getFirst();
    assertThat(index.explain(pair.left(), pair.right()).weight()).isEqualTo(pair.weight());
  }

  private static void disturb(Index index, Random random) {
    int id = random.nextInt(WRITTEN.size());
    switch (random.nextInt(4)) {
      case 0 -> index.remove(id);
      case 1 -> {
        index.put(id, WRITTEN.get(id));
        index.put(id % 120, WRITTEN.get(id % 120));
        if (id >= 240) {
          index.unite(id, id % 120);
        } else if (id >= 120) {
          index.separate(id, id % 120);
        }
      }
      default -> index.put(id, WRITTEN.get(random.nextInt(WRITTEN.size())));
    }
  }

  private static byte[] bytes(Index index) throws IOException {
    var bytes = new ByteArrayOutputStream();
    Snapshot.write(index, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void whatIsNoSnapshotIsRefused() {
    var in = new DataInputStream(new ByteArrayInputStream(new byte[64]));
    assertThatThrownBy(() -> Snapshot.read(in)).hasMessageContaining("no snapshot");
  }

  private static Index readBack(Index index) throws IOException {
    return Snapshot.read(new DataInputStream(new ByteArrayInputStream(bytes(index))));
  }

  @Test
  void theSameHistoryGivesTheSameNames() {
    assertThat(disturbed(MODEL, 5).groups()).isEqualTo(disturbed(MODEL, 5).groups());
  }

  private static void assertLikeBatch(Model model, int seed) {
    var records = People.records(WRITTEN);
    var batch = Linking.run(records, model);
    var index = disturbed(model, seed);
    var expected = new ArrayList<Edge>();
    var pairs = batch.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      expected.add(new Edge(pairs.left(i), pairs.right(i), pairs.weight(i)));
    }
    assertThat(index.pairs()).isEqualTo(expected);
    assertThat(new ArrayList<>(index.groups().values())).hasSameElementsAs(groups(batch.groups()));
  }

  /** Everything put in some order, some with wrong values first, some gone for a while. */
  private static Index disturbed(Model model, int seed) {
    var index = new Index(model);
    var order = new ArrayList<Integer>();
    for (int id = 0; id < WRITTEN.size(); id++) {
      order.add(id);
    }
    var random = new Random(seed);
    Collections.shuffle(order, random);
    for (int id : order) {
      index.put(id, WRITTEN.get(random.nextInt(3) == 0 ? random.nextInt(WRITTEN.size()) : id));
    }
    Collections.shuffle(order, random);
    for (int id : order) {
      if (random.nextInt(4) == 0) {
        index.remove(id);
      }
      index.put(id, WRITTEN.get(id));
    }
    return index;
  }

  private static List<NavigableSet<Integer>> groups(int[] names) {
    Map<Integer, NavigableSet<Integer>> groups = new HashMap<>();
    for (int record = 0; record < names.length; record++) {
      groups.computeIfAbsent(names[record], _ -> new TreeSet<>()).add(record);
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }
}
