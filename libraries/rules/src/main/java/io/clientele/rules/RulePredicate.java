package io.clientele.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A rule made ready to be asked about many contacts; safe to share between threads. */
public final class RulePredicate {
  private final List<Rule.FieldTest> tests = new ArrayList<>();
  private final List<Rule.PurchaseSum> aggregates = new ArrayList<>();
  private final Node root;

  private RulePredicate(Rule rule) {
    this.root = node(rule);
  }

  /** Makes a rule ready. */
  public static RulePredicate of(Rule rule) {
    return new RulePredicate(rule);
  }

  /** Whether the rule holds for this contact at this instant, and when time will change that. */
  public Answer test(Subject subject, Instant now) {
    var fields = new boolean[tests.size()];
    for (var i = 0; i < fields.length; i++) {
      fields[i] = FieldMatch.holds(tests.get(i), subject.values(tests.get(i).field()));
    }
    var timeline = new PurchaseTimeline(aggregates, subject.purchases(), now);
    var member = root.holds(fields, timeline);
    for (var instant : timeline.instants()) {
      timeline.moveTo(instant);
      if (root.holds(fields, timeline) != member) {
        return new Answer(member, instant);
      }
    }
    return new Answer(member, null);
  }

  private Node node(Rule rule) {
    return switch (rule) {
      case Rule.Group group -> group(group);
      case Rule.FieldTest test -> {
        tests.add(test);
        var index = tests.size() - 1;
        yield (fields, timeline) -> fields[index];
      }
      case Rule.PurchaseSum aggregate -> {
        aggregates.add(aggregate);
        var index = aggregates.size() - 1;
        yield (fields, timeline) -> timeline.holds(index);
      }
    };
  }

  private Node group(Rule.Group group) {
    var parts = group.rules().stream().map(this::node).toList();
    Node all = (fields, time) -> parts.stream().allMatch(part -> part.holds(fields, time));
    Node any = (fields, time) -> parts.stream().anyMatch(part -> part.holds(fields, time));
    var joined = group.combinator() == Rule.Combinator.AND || parts.isEmpty() ? all : any;
    return group.not() ? (fields, time) -> !joined.holds(fields, time) : joined;
  }

  /** A part of the rule that can be answered again as time moves on. */
  private interface Node {
    boolean holds(boolean[] fields, PurchaseTimeline timeline);
  }
}
