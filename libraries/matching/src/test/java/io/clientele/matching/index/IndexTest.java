package io.clientele.matching.index;

import static io.clientele.matching.index.Histories.MODEL;
import static io.clientele.matching.index.Histories.PEOPLE;
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
import io.clientele.matching.learn.FieldModel;
import io.clientele.matching.learn.Model;
import io.clientele.matching.link.Linking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
  void recordsThatComeAtOnceGiveWhatTheBatchGives() {
    for (Model model : List.of(MODEL, TIGHT)) {
      var index = new Index(model);
      index.change(all());
      assertThat(index.pairs()).isEqualTo(pairs(Linking.run(People.records(WRITTEN), model)));
    }
  }

  private static Map<Integer, Optional<String[][]>> all() {
    var all = new HashMap<Integer, Optional<String[][]>>();
    for (int id = 0; id < WRITTEN.size(); id++) {
      all.put(id, Optional.of(WRITTEN.get(id)));
    }
    return all;
  }

  @Test
  void anyChangesAtOnceGiveWhatAFreshIndexHas() {
    for (Model model : List.of(MODEL, TIGHT)) {
      for (int seed = 0; seed < 4; seed++) {
        var random = new Random(seed);
        var index = new Index(model);
        var held = new TreeMap<Integer, String[][]>();
        for (int step = 0; step < 30; step++) {
          var changed = changed(held, random);
          index.change(changed);
          changed.forEach((id, forms) ->
              forms.ifPresentOrElse(now -> held.put(id, now), () -> held.remove(id)));
          var fresh = new Index(model);
          held.forEach(fresh::put);
          assertThat(index.pairs()).isEqualTo(fresh.pairs());
          assertThat(index.groups().values()).hasSameElementsAs(fresh.groups().values());
        }
      }
    }
  }

  /** Some records come, some go, and some keep half of what they were. */
  private static Map<Integer, Optional<String[][]>> changed(
      Map<Integer, String[][]> held, Random random) {
    var changed = new HashMap<Integer, Optional<String[][]>>();
    for (int more = random.nextInt(80); more >= 0; more--) {
      int id = random.nextInt(WRITTEN.size());
      var forms = held.getOrDefault(id, WRITTEN.get(id)).clone();
      var other = WRITTEN.get(random.nextInt(WRITTEN.size()));
      for (int field = 0; field < forms.length; field++) {
        if (random.nextInt(4) == 0) {
          forms[field] = other[field];
        } else if (random.nextInt(12) == 0 && forms[field].length > 0 && other[field].length > 0) {
          forms[field] = new String[] {forms[field][0], other[field][0]};
        }
      }
      changed.put(id, random.nextInt(5) == 0 ? Optional.empty() : Optional.of(forms));
    }
    return changed;
  }

  @Test
  void groupsThatAreFormedLittleByLittleAreTheSame() {
    var index = new Index(MODEL);
    index.change(all());
    int steps = 1;
    while (!index.regroup(10)) {
      steps++;
    }
    assertThat(steps).isGreaterThan(10);
    var fresh = new Index(MODEL);
    for (int id = 0; id < WRITTEN.size(); id++) {
      fresh.put(id, WRITTEN.get(id));
    }
    assertThat(index.groups().values()).hasSameElementsAs(fresh.groups().values());
    assertThat(index.regroup(1)).isTrue();
  }

  @Test
  void aChangeWhileGroupsAreFormedLosesNone() {
    var index = new Index(MODEL);
    index.change(as(Map.of(0, 0, 120, 120, 7, 7, 127, 127, 8, 8)));
    assertThat(index.regroup(9)).isFalse(); // all but record 127
    index.change(as(Map.of(8, 8)));
    assertThat(index.groups().values())
        .containsExactly(new TreeSet<>(Set.of(0, 120)), new TreeSet<>(Set.of(7, 127)));
  }

  @Test
  void whatWasDecidedHoldsWhenOthersChangeAtOnce() {
    var index = new Index(MODEL);
    index.change(as(Map.of(0, 0, 120, 120, 7, 7)));
    index.separate(0, 120);
    index.unite(0, 7);
    index.change(as(Map.of(120, 120, 7, 7, 240, 240)));
    assertThat(index.isSure(0, 7)).isTrue();
    assertThat(index.groupOf(0)).isNotEqualTo(index.groupOf(120));
    index.change(as(Map.of(120, 240, 7, 8)));
    assertThat(index.isSure(0, 7)).isFalse();
    assertThat(index.groupOf(0)).isEqualTo(index.groupOf(120));
  }

  private static Map<Integer, Optional<String[][]>> as(Map<Integer, Integer> others) {
    var changed = new HashMap<Integer, Optional<String[][]>>();
    others.forEach((id, other) -> changed.put(id, Optional.of(WRITTEN.get(other))));
    return changed;
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
    var index = new Index(ofOneRule(MODEL, 0, 2));
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

  /** The same weights; records meet by an equal field in blocks of no more than this. */
  private static Model ofOneRule(Model model, int field, int cut) {
    var rule = new Rule(List.of(new Signature(field, Shape.SAME)));
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
  void theFirstRecordOfSeveralNamesIsComparedByEach() {
    var written = new ArrayList<>(WRITTEN.subList(0, PEOPLE));
    for (int i = 0; i < PEOPLE; i++) {
      var other = WRITTEN.get(PEOPLE + (i + 1) % PEOPLE).clone();
      other[1] = new String[] {"fresh" + i, WRITTEN.get(i)[1][0]};
      written.add(other);
    }
    var model = ofOneRule(whereOnlyEqualFamilyNamesCount(), 1, written.size());
    var index = new Index(model);
    for (int id = 0; id < written.size(); id++) {
      index.put(id, written.get(id));
    }
    assertThat(index.pairs())
        .isEqualTo(pairs(Linking.run(People.records(written), model)))
        .hasSizeGreaterThanOrEqualTo(PEOPLE);
  }

  /** A model in which an equal family name outweighs all else, and nothing near it counts. */
  private static Model whereOnlyEqualFamilyNamesCount() {
    var fields = new ArrayList<>(MODEL.fields());
    var family = fields.get(1);
    double[] m = new double[family.levels().size()];
    double[] u = new double[m.length];
    Arrays.fill(m, 1e-3);
    Arrays.fill(u, 0.2);
    m[0] = 0.99;
    u[0] = 1e-12;
    fields.set(
        1,
        new FieldModel(
            family.field(), family.levels(), m, u, family.frequencies(), family.words()));
    return new Model(
        MODEL.version(),
        MODEL.seed(),
        MODEL.prior(),
        fields,
        List.of(),
        MODEL.told(),
        MODEL.plan());
  }

  @Test
  void theSameHistoryGivesTheSameNames() {
    assertThat(disturbed(MODEL, 5).groups()).isEqualTo(disturbed(MODEL, 5).groups());
  }

  private static void assertLikeBatch(Model model, int seed) {
    var records = People.records(WRITTEN);
    var batch = Linking.run(records, model);
    var index = disturbed(model, seed);
    assertThat(index.pairs()).isEqualTo(pairs(batch));
    assertThat(new ArrayList<>(index.groups().values())).hasSameElementsAs(groups(batch.groups()));
  }

  private static List<Edge> pairs(Linking batch) {
    var found = batch.pairs();
    return IntStream.range(0, found.size())
        .mapToObj(i -> new Edge(found.left(i), found.right(i), found.weight(i)))
        .toList();
  }

  private static List<NavigableSet<Integer>> groups(int[] names) {
    Map<Integer, NavigableSet<Integer>> groups = new HashMap<>();
    for (int record = 0; record < names.length; record++) {
      groups.computeIfAbsent(names[record], _ -> new TreeSet<>()).add(record);
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }
}
