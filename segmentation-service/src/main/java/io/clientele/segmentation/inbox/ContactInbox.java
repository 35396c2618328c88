package io.clientele.segmentation.inbox;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.ContactState.State;
import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.Inbox;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.clientele.segmentation.contact.Contacts;
import io.clientele.segmentation.membership.ContactChanges;
import io.clientele.segmentation.membership.ContactChanges.Touches;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Keeps contacts and their memberships in step with what the contacts service announces. */
@ApplicationScoped
class ContactInbox implements TopicHandler<ContactState> {
  private final Inbox inbox;
  private final Contacts contacts;
  private final ContactChanges changes;

  ContactInbox(Inbox inbox, Contacts contacts, ContactChanges changes) {
    this.inbox = inbox;
    this.contacts = contacts;
    this.changes = changes;
  }

  @org.eclipse.microprofile.reactive.messaging.Incoming("contacts")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> batch) {
    inbox.apply(batch, this);
  }

  @Override
  public Topic topic() {
    return Topic.CONTACT;
  }

  @Override
  public void apply(List<Incoming<ContactState>> newer) {
    var kept =
        newer.stream()
            .flatMap(event -> event.value().stream())
            .filter(contact -> contact.state() != State.ERASED)
            .toList();
    var erased =
        newer.stream()
            .filter(event ->
                event.value().map(ContactState::state).orElse(State.ERASED) == State.ERASED)
            .map(event -> UUID.fromString(event.key()))
            .toList();
    changes.make(
        Origins.byKey(newer),
        Touches.FIELDS,
        () -> {
          contacts.store(kept);
          contacts.forget(erased);
        });
  }
}
