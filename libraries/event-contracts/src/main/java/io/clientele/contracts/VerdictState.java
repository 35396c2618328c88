package io.clientele.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What validation thinks of a contact; it holds while its hash equals that of the present values.
 */
public record VerdictState(
    UUID contactId,
    long version,
    String valuesHash,
    long contactVersion,
    List<FieldVerdict> fields,
    Recommendation recommendation,
    Instant judgedAt) {
  /** Refuses what cannot be an event and keeps lists from changing later. */
  public VerdictState {
    Objects.requireNonNull(contactId, "contactId");
    Objects.requireNonNull(valuesHash, "valuesHash");
    Objects.requireNonNull(recommendation, "recommendation");
    Objects.requireNonNull(judgedAt, "judgedAt");
    fields = Lists.copy(fields);
  }

  /** What to do with the contact. */
  public enum Recommendation implements JsonName {
    KEEP,
    QUARANTINE,
    SUPPRESS,
    @JsonEnumDefaultValue
    UNKNOWN
  }
}
