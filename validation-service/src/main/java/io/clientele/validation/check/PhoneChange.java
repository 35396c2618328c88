package io.clientele.validation.check;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A number to judge.
 *
 * @param region where a national number belongs, such as {@code GB}
 */
record PhoneChange(
    @NotNull @Size(max = 250) String number, @Size(max = 2) @Nullable String region) {}
