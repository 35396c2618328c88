package io.clientele.analytics.inbox;

import io.clientele.analytics.quality.ContactCopies;
import io.clientele.contracts.ContactState;
import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.Inbox;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Takes contacts from their topic. */
@ApplicationScoped
class ContactInbox implements TopicHandler<ContactState> {
  private final Inbox inbox;
  private final ContactCopies contacts;

  ContactInbox(Inbox inbox, ContactCopies contacts) {
    this.inbox = inbox;
    this.contacts = contacts;
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
    var batch = Batch.of(newer);
    contacts.store(batch.present());
    contacts.forget(batch.erased());
  }
}
