package io.clientele.dedupe.decision;

import io.clientele.kit.http.ETag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision about two contacts or companies.
 *
 * @param entity which of these they are
 * @param left the smaller id of the two
 * @param reason why, in the words of who decided
 * @param decidedBy the subject of the caller's token
 * @param holds whether what is compared of both is what it was then
 */
public record Decision(
    UUID id,
    String entity,
    UUID left,
    UUID right,
    Verdict verdict,
    @Nullable String reason,
    String decidedBy,
    Instant decidedAt,
    boolean holds) {
  private static final long ONLY_VERSION = 1;

  /** What a client has seen of it: it never changes but for whether it holds. */
  public ETag etag() {
    return new ETag(ONLY_VERSION, holds ? 1 : 0);
  }
}
