package io.clientele.dedupe.match;

import org.jspecify.annotations.Nullable;

/**
 * A record as the engine has it.
 *
 * @param number its number there
 * @param forms what is compared; null when it is to be no record
 * @param changed whether that is news
 */
public record Stored(int number, @Nullable String forms, boolean changed) {}
