package io.clientele.dedupe.scan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a scan has come.
 *
 * @param entity what is looked at: contact or company
 * @param state learning while a model is learned, which is then followed by a scan; running or done
 * @param done records looked at
 * @param total records there are
 * @param startedAt when the last scan began; left out if there was none
 * @param model the version of the model by which records are weighed; left out while there is none
 * @param learnedFrom how many records there were when it was learned; left out while it is the
 *     shipped one, unless no better one was found
 * @param learnedAt when that was
 */
record ScanView(
    String entity,
    String state,
    long done,
    long total,
    @Nullable Instant startedAt,
    @Nullable String model,
    @Nullable Integer learnedFrom,
    @Nullable Instant learnedAt) {}
