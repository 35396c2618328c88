package io.clientele.matching.index;

import static io.clientele.matching.index.Histories.MODEL;
import static io.clientele.matching.index.Histories.UNSEEN;
import static io.clientele.matching.index.Histories.WRITTEN;
import static io.clientele.matching.index.Histories.disturbed;
import static io.clientele.matching.index.Histories.withPlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.matching.block.Plan;
import io.clientele.matching.block.Rule;
import io.clientele.matching.block.Shape;
import io.clientele.matching.block.Signature;
import io.clientele.matching.learn.Model;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DecisionsTest {
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
  void whoIsOfOneGroupThroughAThirdIsKeptApartAtOnceAndBroughtBack() {
    var index = new Index(whereOnlyTelephonesBringTogether());
    index.put(1, withPhones("442055501"));
    index.put(2, withPhones("442055502"));
    index.put(3, withPhones("442055501", "442055502"));
    assertThat(index.pairs()).hasSize(2);
    assertThat(index.groups().values()).containsExactly(new TreeSet<>(Set.of(1, 2, 3)));
    index.separate(1, 2);
    assertThat(index.groupOf(1)).isNotEqualTo(index.groupOf(2));
    index.undecide(1, 2);
    assertThat(index.groupOf(1)).isPositive().isEqualTo(index.groupOf(2));
  }

  private static String[][] withPhones(String... phones) {
    return new String[][] {WRITTEN.getFirst()[0], WRITTEN.getFirst()[1], phones, {"19800101"}};
  }

  private static Model whereOnlyTelephonesBringTogether() {
    var rule = new Rule(List.of(new Signature(2, Shape.SUBSCRIBER)));
    return withPlan(new Plan(List.of(rule), List.of(), 10));
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
}
