package io.clientele.contacts.contact;

import io.clientele.contracts.ContactState.Cause;
import io.clientele.contracts.Topic;
import io.clientele.kit.digest.OwnedTopic;
import io.clientele.kit.outbox.EventDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Lets losses on the contact topic be found and healed. */
@ApplicationScoped
class ContactTopic implements OwnedTopic {
  private final Contacts contacts;

  ContactTopic(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public Topic topic() {
    return Topic.CONTACT;
  }

  @Override
  public String versionsSql() {
    return "select cast(id as text) as key, version, updated_at as changed_at from contact";
  }

  @Override
  public List<EventDraft> current(Collection<String> keys) {
    return contacts.findLocked(keys.stream().map(UUID::fromString).toList()).stream()
        .map(contact -> ContactEvents.draft(contact, Cause.UNKNOWN, List.of()))
        .toList();
  }
}
