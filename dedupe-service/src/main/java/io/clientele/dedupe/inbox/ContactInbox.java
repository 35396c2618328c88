package io.clientele.dedupe.inbox;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.Topic;
import io.clientele.dedupe.group.RegroupContacts;
import io.clientele.dedupe.match.LoadIndex;
import io.clientele.kit.inbox.Inbox;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Takes contacts from their topic, once this instance is the writer. */
@ApplicationScoped
class ContactInbox implements TopicHandler<ContactState> {
  private final Inbox inbox;
  private final LoadIndex loadIndex;
  private final RegroupContacts regroupContacts;

  ContactInbox(Inbox inbox, LoadIndex loadIndex, RegroupContacts regroupContacts) {
    this.inbox = inbox;
    this.loadIndex = loadIndex;
    this.regroupContacts = regroupContacts;
  }

  @org.eclipse.microprofile.reactive.messaging.Incoming("contacts")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> batch) {
    loadIndex.await();
    inbox.apply(batch, this);
  }

  @Override
  public Topic topic() {
    return Topic.CONTACT;
  }

  @Override
  public void apply(List<Incoming<ContactState>> newer) {
    regroupContacts.apply(newer);
  }
}
