package io.clientele.contacts.contact;

import io.clientele.contacts.projection.Projection;
import io.clientele.contracts.ContactState.State;
import io.clientele.kit.http.ETag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is kept.
 *
 * @param values what people wrote, normalised
 * @param updatedAt when the version was made
 * @param projection what other services say of it
 */
public record Contact(
    UUID id,
    long version,
    State state,
    ContactChange values,
    Instant createdAt,
    Instant updatedAt,
    @Nullable UUID mergedInto,
    @Nullable Instant frozenUntil,
    @Nullable Instant lastTouchAt,
    Projection projection) {

  static Contact created(UUID id, ContactChange values, Instant at) {
    return new Contact(
        id, 1, State.ACTIVE, values, at, at, null, null, null, Projection.nothingYet());
  }

  Contact changed(State newState, ContactChange newValues, Instant at) {
    return new Contact(
        id,
        version + 1,
        newState,
        newValues,
        createdAt,
        at,
        mergedInto,
        frozenUntil,
        lastTouchAt,
        projection);
  }

  ETag etag() {
    return new ETag(version, projection.number());
  }
}
