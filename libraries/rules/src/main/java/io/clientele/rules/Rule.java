package io.clientele.rules;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A condition on a contact, as a tree of tests. */
public sealed interface Rule {

  /** What must be read to answer; a change of anything else cannot change the answer. */
  Reads reads();

  /** How the parts of a group stand to each other. */
  enum Combinator {
    AND,
    OR
  }

  /** Several rules joined; a group without rules asks nothing and holds for everybody. */
  record Group(Combinator combinator, boolean not, List<Rule> rules) implements Rule {
    /** Keeps the rules from later change. */
    public Group {
      rules = List.copyOf(rules);
    }

    @Override
    public Reads reads() {
      return rules.stream().map(Rule::reads).reduce(Reads.NOTHING, Reads::and);
    }
  }

  /** A test of one field against none, one or several values. */
  record FieldTest(Field field, Operator operator, List<Value> values) implements Rule {
    /** Keeps the values from later change. */
    public FieldTest {
      values = List.copyOf(values);
    }

    @Override
    public Reads reads() {
      return Reads.field(field.name());
    }
  }

  /**
   * A test of the sum spent in one currency; purchases in other currencies do not count.
   *
   * @param where tests that a purchase must all pass to count
   * @param window how long a purchase counts: from its instant until exactly this much later; null
   *     means for ever
   * @param bounds what to compare with, in the currency's smallest unit
   */
  record PurchaseSum(
      String currency,
      List<FieldTest> where,
      @Nullable Duration window,
      Operator operator,
      List<Long> bounds)
      implements Rule {
    /** Keeps the lists from later change. */
    public PurchaseSum {
      where = List.copyOf(where);
      bounds = List.copyOf(bounds);
    }

    /** How long a purchase counts; empty means for ever. */
    public Optional<Duration> counted() {
      return Optional.ofNullable(window);
    }

    @Override
    public Reads reads() {
      return Reads.PURCHASES;
    }
  }
}
