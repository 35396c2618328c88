package io.clientele.analytics.stay;

import io.clientele.analytics.pipeline.Direction;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal's time in one stage, from entering it to entering the next; coming back is another stay.
 *
 * @param number its place among the deal's stays, from 1
 * @param entry whether the deal came from nowhere or from another pipeline
 * @param opened the first known time of the deal
 * @param entered null when the time is not known
 * @param leftAt null when the deal is still there or the time is not known
 * @param sequence that of the move into the stage
 */
record Stay(
    UUID dealId,
    int number,
    UUID pipelineId,
    String stage,
    boolean entry,
    @Nullable Instant opened,
    @Nullable Instant entered,
    @Nullable Instant leftAt,
    @Nullable UUID nextPipeline,
    @Nullable String nextStage,
    Direction direction,
    long sequence,
    @Nullable String owner,
    @Nullable Long valueMinor,
    @Nullable String currency,
    @Nullable UUID contactId) {}
