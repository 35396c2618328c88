package io.clientele.dedupe.decision;

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
    boolean holds) {}
