package io.clientele.contacts.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.clientele.contracts.ContactState.State;
import io.clientele.contracts.VerdictState.Recommendation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contact as clients see it.
 *
 * @param recommendation of validation, left out until the present values are judged
 * @param duplicates other records of its open duplicate groups
 * @param projection rises when a fact of another service is shown, the version does not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(allOf = ContactChange.class) // The description does not see through unwrapping by itself.
public record ContactView(
    UUID id,
    long version,
    @Schema(enumeration = {"active", "frozen", "deleted", "merged", "erased"}) State state,
    @JsonUnwrapped @Schema(hidden = true) ContactChange values,
    @Nullable Instant frozenUntil,
    List<String> optOuts,
    @Nullable @Schema(enumeration = {"keep", "quarantine", "suppress"})
        Recommendation recommendation,
    VerdictsView verdicts,
    int duplicates,
    List<UUID> duplicateGroups,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant lastTouchAt,
    @Nullable UUID mergedInto,
    long projection) {

  static ContactView of(Contact contact) {
    var facts = contact.projection();
    var verdicts = VerdictsView.of(contact);
    return new ContactView(
        contact.id(),
        contact.version(),
        contact.state(),
        contact.values().shown(),
        contact.frozenUntil(),
        List.of(),
        verdicts.recommendation(),
        verdicts,
        facts.duplicates(),
        facts.groups(),
        contact.createdAt(),
        contact.updatedAt(),
        contact.lastTouchAt(),
        contact.mergedInto(),
        facts.number());
  }
}
