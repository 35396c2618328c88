package io.clientele.contacts.history;

import io.clientele.contracts.ContactState.Cause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One version of a contact: what it changed. */
public record Change(
    UUID contactId,
    long version,
    Instant at,
    Author author,
    Cause cause,
    List<FieldChange> fields) {
  /** The contact's fields that changed, each once. */
  public List<String> changedFields() {
    return fields.stream().map(FieldChange::topField).distinct().toList();
  }
}
