package io.clientele.contacts.deal;

import io.clientele.contracts.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stage that a deal enters.
 *
 * @param at when, null when nobody knows
 */
public record StageEntry(Stage stage, @Nullable Instant at) {}
