package io.clientele.validation.policy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * What should be done with corrections.
 *
 * @param fixes automatic, suggested or off by reason, such as {@code text.blanks}, or by what
 *     reasons speak of: {@code name.*}; what is left out is suggested
 */
record FixPolicyChange(@NotNull @Size(max = 1000) Map<@NotNull String, @NotNull String> fixes) {}
