package io.clientele.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Steps through time and compares what is seen with what was predicted. */
class FlipTest {
  private static final Duration TICK = Duration.ofNanos(1000);

  @Test
  void predictsTheFirstInstantAtWhichSteppingThroughTimeSeesAChange() {
    var flips = 0;
    var random = new RandomCases(20_261_122);
    for (var i = 0; i < 10_000; i++) {
      var rule = i % 4 == 0 ? random.rule(3) : random.timedRule(i % 3);
      var person = random.person();
      var predicted = RulePredicate.of(rule).test(person.subject(), RandomCases.NOW);
      var seen = firstChange(rule, person, predicted.member());
      assertThat(predicted.member()).isEqualTo(PlainReading.holds(rule, person, RandomCases.NOW));
      assertThat(predicted.flipsAt()).as("%s for %s", rule, person).isEqualTo(seen);
      flips += seen.isPresent() ? 1 : 0;
    }
    assertThat(flips).as("cases in which time changes the answer").isGreaterThan(1_500);
  }

  @Test
  void followsTheWholeChainOfFlips() {
    var random = new RandomCases(7);
    for (var i = 0; i < 3_000; i++) {
      var rule = random.timedRule(2);
      var person = random.person();
      var predicate = RulePredicate.of(rule);
      var answer = predicate.test(person.subject(), RandomCases.NOW);
      while (answer.flip() != null) {
        var at = answer.flip();
        assertThat(predicate.test(person.subject(), at.minus(TICK)).member())
            .isEqualTo(answer.member());
        assertThat(predicate.test(person.subject(), at).member()).isEqualTo(!answer.member());
        answer = predicate.test(person.subject(), at);
      }
    }
  }

  /** Looks just before, at and just after every instant at which anything could happen. */
  private static Optional<Instant> firstChange(
      Rule rule, RandomCases.Person person, boolean member) {
    var looks = new TreeSet<Instant>();
    for (var purchase : person.purchases()) {
      for (var days = 0; days < 5; days++) {
        var instant = purchase.at().plus(Duration.ofDays(days));
        looks.add(instant.minus(TICK));
        looks.add(instant);
        looks.add(instant.plus(TICK));
      }
    }
    return looks.tailSet(RandomCases.NOW, false).stream()
        .filter(instant -> PlainReading.holds(rule, person, instant) != member)
        .findFirst();
  }
}
