package io.clientele.rules;

import java.time.Instant;
import java.util.List;

/** What the words of a rule say, written as plainly as can be, to check the clever reading by. */
final class PlainReading {
  private PlainReading() {}

  static boolean holds(Rule rule, RandomCases.Person person, Instant now) {
    return switch (rule) {
      case Rule.Group group -> group(group, person, now) != group.not();
      case Rule.FieldTest test -> FieldMatch.holds(test, person.subject().values(test.field()));
      case Rule.PurchaseSum sum -> compare(sum, spent(sum, person, now));
    };
  }

  private static boolean group(Rule.Group group, RandomCases.Person person, Instant now) {
    if (group.rules().isEmpty()) {
      return true;
    }
    return group.combinator() == Rule.Combinator.AND
        ? group.rules().stream().allMatch(rule -> holds(rule, person, now))
        : group.rules().stream().anyMatch(rule -> holds(rule, person, now));
  }

  private static long spent(Rule.PurchaseSum sum, RandomCases.Person person, Instant now) {
    return person.purchases().stream()
        .filter(p -> p.currency().equals(sum.currency()))
        .filter(p -> !p.at().isAfter(now))
        .filter(p -> sum.counted().isEmpty() || p.at().plus(sum.counted().get()).isAfter(now))
        .filter(p -> sum.where().stream().allMatch(test -> kind(test, p)))
        .mapToLong(Subject.Purchase::minorUnits)
        .sum();
  }

  private static boolean kind(Rule.FieldTest test, Subject.Purchase purchase) {
    List<Value> kinds = purchase.kind() == null ? List.of() : List.of(Value.text(purchase.kind()));
    return FieldMatch.holds(test, kinds);
  }

  private static boolean compare(Rule.PurchaseSum sum, long spent) {
    long bound = sum.bounds().getFirst();
    return switch (sum.operator()) {
      case EQUAL -> spent == bound;
      case NOT_EQUAL -> spent != bound;
      case LESS -> spent < bound;
      case AT_MOST -> spent <= bound;
      case GREATER -> spent > bound;
      case AT_LEAST -> spent >= bound;
      case BETWEEN -> spent >= bound && spent <= sum.bounds().getLast();
      default -> throw new IllegalStateException();
    };
  }
}
