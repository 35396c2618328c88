package io.clientele.matching.index;

import io.clientele.matching.group.Edge;
import io.clientele.matching.learn.Model;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * Fills a new index with what was kept of an earlier one: first all records, then what binds them.
 * Nothing is compared anew; only the blocks are built again, on all processors.
 */
public final class Restoration {
  private final Model model;
  private final Slots slots;
  private @Nullable Index index;

  /** Nothing restored yet; the model must be the one by which the pairs were weighed. */
  public Restoration(Model model) {
    this.model = model;
    slots = Index.empty(model);
  }

  /** A record with its normal forms. */
  public void record(int id, String[][] forms) {
    if (index != null) {
      throw new IllegalStateException("records come before what binds them");
    }
    slots.records().set(slots.add(id), forms);
  }

  /** A pair with its weight. */
  public void pair(Edge pair) {
    links().pairs().set(pair.left(), pair.right(), pair.weight());
  }

  /** What was decided of two records: that they are one, or that they are not. */
  public void decision(int a, int b, boolean one) {
    links().decisions().set(a, b, one ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
  }

  /** A group with its records. */
  public void group(long name, NavigableSet<Integer> members) {
    links().book().restore(name, members);
  }

  /** The index, whose next new group gets this name or a later one. */
  public Index finish(long nextName) {
    links().book().skipTo(nextName);
    return filled();
  }

  private Links links() {
    return filled().state().links();
  }

  private Index filled() {
    var known = index;
    if (known == null) {
      known = new Index(model, slots);
      index = known;
    }
    return known;
  }
}
