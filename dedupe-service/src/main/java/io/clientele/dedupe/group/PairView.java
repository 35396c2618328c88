package io.clientele.dedupe.group;

import io.clientele.dedupe.match.Evidence;
import io.clientele.dedupe.match.GroupPairs.Pair;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two contacts that may be one, as clients see them.
 *
 * @param weight log2 of the odds that they are; left out where somebody decided it
 * @param probability the same as a share of 1
 * @param level how sure: sure, likely or possible
 * @param why what each field says, without its value; empty while the engine is not ready
 */
record PairView(
    UUID left,
    UUID right,
    @Nullable Double weight,
    double probability,
    String level,
    List<Evidence> why) {
  static PairView of(Pair pair) {
    var weight = pair.weight();
    return new PairView(
        pair.left(),
        pair.right(),
        weight == null ? null : Evidence.rounded(weight),
        weight == null ? 1 : Evidence.probability(weight),
        pair.level().json(),
        pair.why());
  }
}
