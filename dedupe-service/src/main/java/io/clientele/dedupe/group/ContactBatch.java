package io.clientele.dedupe.group;

import io.clientele.contracts.ContactState;
import io.clientele.dedupe.contact.ContactCopy;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.outbox.EventDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The news of a batch of contact events.
 *
 * @param causes the event of each contact in the batch
 * @param copies contacts as they are now
 * @param erased contacts of whom nothing may be kept
 */
record ContactBatch(
    Map<UUID, Incoming<ContactState>> causes, List<ContactCopy> copies, List<UUID> erased) {

  /** No news. */
  static final ContactBatch NONE = new ContactBatch(Map.of(), List.of(), List.of());

  private static final UUID NOBODY = new UUID(0, 0);

  static ContactBatch of(List<Incoming<ContactState>> events) {
    var causes = new LinkedHashMap<UUID, Incoming<ContactState>>();
    events.forEach(event -> causes.put(UUID.fromString(event.key()), event));
    var copies =
        events.stream()
            .flatMap(event -> event.value().stream())
            .filter(contact -> contact.state() != ContactState.State.ERASED)
            .map(ContactCopy::of)
            .toList();
    var kept = copies.stream().map(ContactCopy::id).collect(Collectors.toSet());
    var erased = causes.keySet().stream().filter(id -> !kept.contains(id)).toList();
    return new ContactBatch(causes, copies, erased);
  }

  /** The first contact of it. */
  UUID first() {
    return causes.keySet().stream().findFirst().orElse(NOBODY);
  }

  List<ContactCopy> counting() {
    return copies.stream().filter(ContactCopy::counts).toList();
  }

  /** The announcement in the trace of this contact's event, if it is one of the batch. */
  EventDraft caused(EventDraft draft, @Nullable UUID by) {
    var cause = by == null ? null : causes.get(by);
    return cause == null ? draft : draft.causedBy(cause);
  }
}
