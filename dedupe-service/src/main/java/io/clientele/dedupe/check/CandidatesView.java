package io.clientele.dedupe.check;

import io.clientele.contracts.DuplicateGroup.Level;
import io.clientele.dedupe.match.Evidence;
import io.clientele.dedupe.match.FindAlike.Found;
import io.clientele.dedupe.rule.SamePhone;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may be the same.
 *
 * @param candidates the likeliest first, no more than were asked for
 * @param count all there are
 * @param complete false when only phone numbers could be compared, because the engine was not ready
 */
record CandidatesView(List<CandidateView> candidates, long count, boolean complete) {

  /**
   * A contact that may be the same, with the reasons.
   *
   * @param weight log2 of the odds that the two are one; left out where only the phone is the same
   * @param probability the same as a share of 1
   * @param level how sure: sure, likely or possible
   * @param foundBy the rule that brought the two together
   */
  record CandidateView(
      UUID id,
      @Nullable Double weight,
      @Nullable Double probability,
      String level,
      String foundBy,
      List<Evidence> why) {}

  /** A contact of whom only the phone is known to be the same. */
  static CandidateView samePhone(UUID id) {
    return new CandidateView(
        id, null, null, Level.LIKELY.json(), SamePhone.NAME, List.of(Evidence.SAME_PHONE));
  }

  /** A contact found by the engine; with the same phone it is likely at least. */
  static CandidateView alike(Found found) {
    var why = found.why();
    var suspected =
        found.level() == Level.POSSIBLE && why.stream().anyMatch(Evidence::saysSamePhone);
    return new CandidateView(
        found.id(),
        Evidence.rounded(found.weight()),
        Evidence.probability(found.weight()),
        (suspected ? Level.LIKELY : found.level()).json(),
        found.foundBy(),
        why);
  }
}
