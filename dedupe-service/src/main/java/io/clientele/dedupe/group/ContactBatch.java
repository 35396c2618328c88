package io.clientele.dedupe.group;

import io.clientele.contracts.ContactState;
import io.clientele.dedupe.contact.ContactCopy;
import io.clientele.kit.inbox.Incoming;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The news of a batch of contact events.
 *
 * @param copies contacts as they are now
 * @param erased contacts of whom nothing may be kept
 */
record ContactBatch(Causes causes, List<ContactCopy> copies, List<UUID> erased) {

  static ContactBatch of(List<Incoming<ContactState>> events) {
    var causes = Causes.of(events);
    var copies =
        events.parallelStream()
            .flatMap(event -> event.value().stream())
            .filter(contact -> contact.state() != ContactState.State.ERASED)
            .map(ContactCopy::of)
            .toList();
    var kept = copies.stream().map(ContactCopy::id).collect(Collectors.toSet());
    var erased = causes.records().stream().filter(id -> !kept.contains(id)).toList();
    return new ContactBatch(causes, copies, erased);
  }

  List<ContactCopy> counting() {
    return copies.stream().filter(ContactCopy::counts).toList();
  }
}
