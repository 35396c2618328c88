package io.clientele.matching.index;

import static io.clientele.matching.index.Histories.MODEL;
import static io.clientele.matching.index.Histories.TIGHT;
import static io.clientele.matching.index.Histories.WRITTEN;
import static io.clientele.matching.index.Histories.disturbed;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.matching.People;
import io.clientele.matching.block.Plan;
import io.clientele.matching.block.Rule;
import io.clientele.matching.block.Shape;
import io.clientele.matching.block.Signature;
import io.clientele.matching.group.Edge;
import io.clientele.matching.learn.Model;
import io.clientele.matching.link.Linking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IndexTest {
  @Test
  void anyOrderOfChangesGivesWhatTheBatchGives() {
    for (Model model : List.of(MODEL, TIGHT)) {
      for (int seed = 0; seed < 3; seed++) {
        assertLikeBatch(model, seed);
      }
    }
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
  void aPairIsPartedWhenItsOnlyBlockGrowsTooLargeAndComesBackWhenItShrinks() {
    var index = new Index(ofOneRule(MODEL, 2));
    index.put(1, WRITTEN.get(7));
    index.put(2, WRITTEN.get(7));
    assertThat(index.pairs()).hasSize(1);
    var other = WRITTEN.get(8).clone();
    other[0] = WRITTEN.get(7)[0];
    index.put(3, other);
    assertThat(index.pairs()).isEmpty();
    index.remove(3);
    assertThat(index.pairs()).hasSize(1);
  }

  /** The same weights; records meet by an equal given name in blocks of no more than this. */
  private static Model ofOneRule(Model model, int cut) {
    var rule = new Rule(List.of(new Signature(0, Shape.SAME)));
    return new Model(
        model.version(),
        model.seed(),
        model.prior(),
        model.fields(),
        model.relations(),
        model.told(),
        new Plan(List.of(rule), List.of(), cut));
  }

  @Test
  void theFirstRecordOfSeveralTelephonesIsComparedByEach() {
    var index = new Index(MODEL);
    index.put(1, new String[][] {{"anna"}, {"miller"}, {"44205550001"}, {}});
    index.put(2, new String[][] {{"anna"}, {"zwick"}, {"4911122233", "44205550001"}, {}});
    double weight = index.explain(1, 2).weight();
    assertThat(weight).isPositive();
    assertThat(index.pairs()).containsExactly(new Edge(1, 2, weight));
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

  private static List<NavigableSet<Integer>> groups(int[] names) {
    Map<Integer, NavigableSet<Integer>> groups = new HashMap<>();
    for (int record = 0; record < names.length; record++) {
      groups.computeIfAbsent(names[record], _ -> new TreeSet<>()).add(record);
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }
}
