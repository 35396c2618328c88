package io.clientele.matching.index;

import io.clientele.matching.group.Edge;
import io.clientele.matching.learn.Model;
import java.util.NavigableSet;

/**
 * Fills a new index with what was kept of an earlier one. Nothing is compared anew; only the blocks
 * are built again.
 */
public final class Restoration {
  private final Index index;

  /** Nothing restored yet; the model must be the one by which the pairs were weighed. */
  public Restoration(Model model) {
    index = new Index(model);
  }

  /** A record with its normal forms. */
  public void record(int id, String[][] forms) {
    index.restore(id, forms);
  }

  /** A pair with its weight. */
  public void pair(Edge pair) {
    index.state().links().pairs().set(pair.left(), pair.right(), pair.weight());
  }

  /** What was decided of two records: that they are one, or that they are not. */
  public void decision(int a, int b, boolean one) {
    double weight = one ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    index.state().links().decisions().set(a, b, weight);
  }

  /** A group with its records. */
  public void group(long name, NavigableSet<Integer> members) {
    index.state().links().book().restore(name, members);
  }

  /** The index, whose next new group gets this name or a later one. */
  public Index finish(long nextName) {
    index.state().links().book().skipTo(nextName);
    return index;
  }
}
