package io.clientele.dedupe.scan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a scan has come.
 *
 * @param entity what is looked at: contact or company
 * @param state running or done
 * @param done records looked at
 * @param total records there are
 * @param startedAt when the last scan began; left out if there was none
 */
record ScanView(String entity, String state, long done, long total, @Nullable Instant startedAt) {}
