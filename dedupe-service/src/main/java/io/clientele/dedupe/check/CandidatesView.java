package io.clientele.dedupe.check;

import java.util.List;
import java.util.UUID;

/**
 * Who may be the same.
 *
 * @param candidates oldest first, no more than were asked for
 * @param count all there are
 */
record CandidatesView(List<CandidateView> candidates, long count) {

  /**
   * A contact that may be the same, with the reasons.
   *
   * @param level how sure: sure, likely or possible
   */
  record CandidateView(UUID id, String level, List<ReasonView> why) {}

  /**
   * Why it may be.
   *
   * @param level how much of the field agrees
   * @param text the reason in words, without the value
   */
  record ReasonView(String field, String level, String text) {}
}
