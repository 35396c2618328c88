package io.clientele.rules;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a rule looks at, so that only rules that read what changed are evaluated.
 *
 * @param fields names of the fields it tests
 * @param purchases whether it counts purchases, and so may change its answer with time alone
 */
public record Reads(Set<String> fields, boolean purchases) {
  /** A rule that asks nothing. */
  public static final Reads NOTHING = new Reads(Set.of(), false);

  /** A rule over purchases alone. */
  public static final Reads PURCHASES = new Reads(Set.of(), true);

  /** Keeps the names from later change. */
  public Reads {
    fields = Collections.unmodifiableSet(new LinkedHashSet<>(fields));
  }

  static Reads field(String name) {
    return new Reads(Set.of(name), false);
  }

  /** What either reads. */
  public Reads and(Reads other) {
    var all = new LinkedHashSet<>(fields);
    all.addAll(other.fields);
    return new Reads(all, purchases || other.purchases);
  }

  /** Whether a change of these fields can change the answer. */
  public boolean anyOf(Set<String> changed) {
    return !Collections.disjoint(fields, changed);
  }
}
