package io.clientele.matching.group;

/** Which records hang together through any chain of joins; the smallest record names them. */
public final class Components {
  private final int[] parents;

  /** Every record by itself. */
  public Components(int size) {
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      parents[i] = i;
    }
  }

  /** The record that names the component of a record. */
  public int of(int record) {
    int root = record;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** Joins the components of two records. */
  public void join(int a, int b) {
    int left = of(a);
    int right = of(b);
    parents[Math.max(left, right)] = Math.min(left, right);
  }

  /** The name of each record's component. */
  public int[] all() {
    int[] names = new int[parents.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = of(i);
    }
    return names;
  }
}
