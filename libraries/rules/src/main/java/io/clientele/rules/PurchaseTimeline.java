package io.clientele.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The sums of a rule's aggregates for one contact, now and at every later instant at which time
 * alone changes them. A purchase counts from its own instant until exactly one window later.
 */
final class PurchaseTimeline {
  private final List<Rule.PurchaseSum> aggregates;
  private final long[] sums;
  private final List<Step> steps = new ArrayList<>();

  /** At {@code at} the sum of the aggregate number {@code index} changes by {@code delta}. */
  private record Step(Instant at, int index, long delta) {}

  PurchaseTimeline(
      List<Rule.PurchaseSum> aggregates, List<Subject.Purchase> purchases, Instant now) {
    this.aggregates = aggregates;
    this.sums = new long[aggregates.size()];
    for (var i = 0; i < aggregates.size(); i++) {
      for (var purchase : purchases) {
        if (counts(aggregates.get(i), purchase)) {
          place(i, purchase, now);
        }
      }
    }
    steps.sort(Comparator.comparing(Step::at));
  }

  boolean holds(int index) {
    var bounds = aggregates.get(index).bounds();
    var sum = sums[index];
    return switch (aggregates.get(index).operator()) {
      case EQUAL -> sum == bounds.getFirst();
      case NOT_EQUAL -> sum != bounds.getFirst();
      case LESS -> sum < bounds.getFirst();
      case AT_MOST -> sum <= bounds.getFirst();
      case GREATER -> sum > bounds.getFirst();
      case AT_LEAST -> sum >= bounds.getFirst();
      case BETWEEN -> sum >= bounds.getFirst() && sum <= bounds.getLast();
      case CONTAINS, BEGINS_WITH, ENDS_WITH, IN, NOT_IN, NULL, NOT_NULL ->
          throw new IllegalStateException("No operator of sums: " + aggregates.get(index));
    };
  }

  /** The instants after now at which some sum changes, ascending. */
  List<Instant> instants() {
    return steps.stream().map(Step::at).distinct().toList();
  }

  /** Moves on to one of the {@link #instants}, which must be taken in order. */
  void moveTo(Instant instant) {
    while (!steps.isEmpty() && !steps.getFirst().at().isAfter(instant)) {
      var step = steps.removeFirst();
      sums[step.index()] = Math.addExact(sums[step.index()], step.delta());
    }
  }

  private void place(int index, Subject.Purchase purchase, Instant now) {
    var leaves = aggregates.get(index).counted().map(purchase.at()::plus);
    if (leaves.isPresent() && !leaves.get().isAfter(now)) {
      return;
    }
    if (purchase.at().isAfter(now)) {
      steps.add(new Step(purchase.at(), index, purchase.minorUnits()));
    } else {
      sums[index] = Math.addExact(sums[index], purchase.minorUnits());
    }
    leaves.ifPresent(at -> steps.add(new Step(at, index, Math.negateExact(purchase.minorUnits()))));
  }

  private static boolean counts(Rule.PurchaseSum aggregate, Subject.Purchase purchase) {
    var kind = purchase.kind();
    List<Value> kinds = kind == null ? List.of() : List.of(Value.text(kind));
    return purchase.currency().equals(aggregate.currency())
        && aggregate.where().stream().allMatch(test -> FieldMatch.holds(test, kinds));
  }
}
