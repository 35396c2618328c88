package io.clientele.dedupe.group;

import io.clientele.contracts.DuplicateState;
import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.EventDraft;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How many others a contact may be the same as.
 *
 * @param duplicates other contacts of its open groups, each once
 * @param groups its open groups
 * @param erased whether the contact is erased, so that nothing is to be said of it
 */
record Duplicates(
    UUID contactId,
    int duplicates,
    List<UUID> groups,
    boolean erased,
    long version,
    Instant changedAt) {

  EventDraft toEvent() {
    var key = contactId.toString();
    var topic = Topic.DUPLICATE;
    return erased
        ? EventDraft.tombstone(topic, key, key, version, topic.type("erased"), changedAt)
        : EventDraft.state(
            topic,
            key,
            key,
            version,
            topic.type("changed"),
            changedAt,
            new DuplicateState(contactId, version, duplicates, groups, changedAt));
  }
}
