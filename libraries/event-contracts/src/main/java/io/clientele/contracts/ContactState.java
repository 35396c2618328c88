package io.clientele.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact's whole present state, without notes and payment details. */
public record ContactState(
    UUID id,
    long version,
    State state,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String fullName,
    Sex sex,
    @Nullable LocalDate birthDate,
    @Nullable String language,
    List<Email> emails,
    List<Phone> phones,
    @Nullable CompanyRef company,
    @Nullable String jobTitle,
    @Nullable Address address,
    @Nullable String owner,
    @Nullable String source,
    @Nullable String territory,
    List<String> tags,
    List<ExternalId> externalIds,
    Instant createdAt,
    Instant updatedAt,
    Cause cause,
    List<String> changedFields,
    @Nullable UUID mergedInto) {
  /** Refuses what cannot be an event and keeps lists from changing later. */
  public ContactState {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(sex, "sex");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(updatedAt, "updatedAt");
    Objects.requireNonNull(cause, "cause");
    emails = Lists.copy(emails);
    phones = Lists.copy(phones);
    tags = Lists.copy(tags);
    externalIds = Lists.copy(externalIds);
    changedFields = Lists.copy(changedFields);
  }

  /** Whether the contact is worked with, and if not, why. */
  public enum State implements JsonName {
    ACTIVE,
    FROZEN,
    DELETED,
    MERGED,
    ERASED,
    @JsonEnumDefaultValue
    UNKNOWN
  }

  /** The sex of the person as the customer base knows it. */
  public enum Sex implements JsonName {
    FEMALE,
    MALE,
    OTHER,
    @JsonEnumDefaultValue
    UNKNOWN
  }

  /** Why this state was published, for people to read and never to decide by. */
  public enum Cause implements JsonName {
    CREATED,
    CHANGED,
    IMPORTED,
    DELETED,
    RESTORED,
    FROZEN,
    UNFROZEN,
    MERGED,
    @JsonEnumDefaultValue
    UNKNOWN
  }
}
