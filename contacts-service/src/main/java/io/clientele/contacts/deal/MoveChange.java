package io.clientele.contacts.deal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A move that a client asks for.
 *
 * @param stage key or name
 * @param at when it was; now when left out
 */
record MoveChange(@NotBlank @Size(max = 100) String stage, @Nullable Instant at) {}
