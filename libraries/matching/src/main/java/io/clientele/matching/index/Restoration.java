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
    index.state().pairs().set(pair.left(), pair.right(), pair.weight());
  }

  /** Two records that are not one. */
  public void apart(int a, int b) {
    index.state().apart().set(a, b, true);
  }

  /** A group with its records. */
  public void group(long name, NavigableSet<Integer> members) {
    index.state().book().restore(name, members);
  }

  /** The index, whose next new group gets this name or a later one. */
  public Index finish(long nextName) {
    index.state().book().skipTo(nextName);
    return index;
  }
}
