package io.clientele.segmentation.membership;

import io.clientele.contracts.MembershipState.Cause;
import io.clientele.rules.Answer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a contact stands to a segment.
 *
 * @param version 0 while the contact has never been in
 * @param cause why it last entered or left
 * @param at when it last entered or left
 * @param due when that changes by time alone, null if never
 */
public record Standing(
    UUID segmentId,
    UUID contactId,
    boolean isIn,
    long version,
    Cause cause,
    @Nullable Instant at,
    @Nullable Instant due) {
  static Standing none(UUID segmentId, UUID contactId) {
    return new Standing(segmentId, contactId, false, 0, Cause.UNKNOWN, null, null);
  }

  /**
   * How it stands once a rule has been asked at an instant. If the answer is the one that the timer
   * foretold, the contact entered or left when the timer was due, however late that is noticed.
   */
  Standing after(Answer answer, Instant asked, Cause reason) {
    if (answer.member() == isIn) {
      return new Standing(segmentId, contactId, isIn, version, cause, at, answer.flip());
    }
    var foretold = due != null && !due.isAfter(asked);
    return new Standing(
        segmentId,
        contactId,
        answer.member(),
        version + 1,
        foretold ? Cause.TIME : reason,
        foretold ? due : asked,
        answer.flip());
  }

  /** How it stands once the contact can be in no segment any more. */
  Standing gone(Instant when, Cause reason) {
    return isIn
        ? new Standing(segmentId, contactId, false, version + 1, reason, when, null)
        : new Standing(segmentId, contactId, false, version, cause, at, null);
  }
}
