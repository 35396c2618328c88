package io.clientele.dedupe.group;

import io.clientele.dedupe.match.Evidence;
import io.clientele.dedupe.match.GroupPairs.Pair;
import java.util.List;
import java.util.UUID;

/**
 * Two contacts that may be one, as clients see them.
 *
 * @param weight log2 of the odds that they are
 * @param probability the same as a share of 1
 * @param level how sure: sure, likely or possible
 * @param why what each field says, without its value; empty while the engine is not ready
 */
record PairView(
    UUID left, UUID right, double weight, double probability, String level, List<Evidence> why) {
  static PairView of(Pair pair) {
    return new PairView(
        pair.left(),
        pair.right(),
        Evidence.rounded(pair.weight()),
        Evidence.probability(pair.weight()),
        pair.level().json(),
        pair.why());
  }
}
