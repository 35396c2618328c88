package io.clientele.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be applied, without its payload, which may hold personal data.
 *
 * @param partition where it was read from
 * @param offset where it was read from
 * @param attempts how often it was tried, the first time included
 * @param resolvedAt when a replay succeeded or a newer version made it obsolete; null while open
 */
public record DeadLetter(
    UUID id,
    String topic,
    String key,
    @Nullable Long version,
    int partition,
    long offset,
    String reason,
    Instant failedAt,
    int attempts,
    @Nullable Instant resolvedAt) {}
