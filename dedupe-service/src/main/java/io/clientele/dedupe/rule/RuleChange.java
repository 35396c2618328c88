package io.clientele.dedupe.rule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a rule is to be set; what is left out stays as it is.
 *
 * @param enabled whether it makes groups
 * @param largest how many may share a value before it is no suspicion but a switchboard
 */
record RuleChange(
    @Nullable Boolean enabled,
    @Schema(examples = "30") @Min(2) @Max(1_000_000) @Nullable Integer largest) {}
