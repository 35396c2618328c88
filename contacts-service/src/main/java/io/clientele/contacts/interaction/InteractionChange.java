package io.clientele.contacts.interaction;

import io.clientele.contracts.ExternalId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as a client gives it. Kind, channel and outcome are plain codes: free text is not
 * for events.
 *
 * @param kind such as call, email, meeting, complaint, campaign-response
 * @param at now when left out
 * @param externalId how the other system calls it; the same one again records nothing
 */
record InteractionChange(
    @NotNull UUID contactId,
    @NotNull @Pattern(regexp = CODE, message = "Use a code of a-z, 0-9 and -.") String kind,
    @Nullable @Pattern(regexp = CODE, message = "Use a code of a-z, 0-9 and -.") String channel,
    @Nullable Instant at,
    @Nullable @Pattern(regexp = CODE, message = "Use a code of a-z, 0-9 and -.") String outcome,
    @Nullable ExternalId externalId) {
  private static final String CODE = "[a-z][a-z0-9-]{0,49}";
}
