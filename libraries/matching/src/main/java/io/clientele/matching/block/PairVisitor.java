package io.clientele.matching.block;

/** Takes pairs of records. */
@FunctionalInterface
public interface PairVisitor {
  /** Takes a pair, the smaller number first. */
  void visit(int a, int b);
}
