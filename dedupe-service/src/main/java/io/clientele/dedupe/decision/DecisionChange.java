package io.clientele.dedupe.decision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be remembered of two contacts or two companies.
 *
 * @param left either of the two
 * @param reason why; free text that is shown to who looks at the decision, and to nobody else
 */
public record DecisionChange(
    @NotNull UUID left,
    @NotNull UUID right,
    @NotNull Verdict verdict,
    @Schema(examples = "Father and son") @Size(max = 1000) @Nullable String reason) {}
