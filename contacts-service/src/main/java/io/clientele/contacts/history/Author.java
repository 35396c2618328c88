package io.clientele.contacts.history;

import org.jspecify.annotations.Nullable;

/**
 * Who changes something and why.
 *
 * @param name the caller's principal
 */
public record Author(String name, @Nullable String reason) {}
