package io.clientele.validation.inbox;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.Inbox;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.clientele.validation.verdict.JudgeContacts;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Judges contacts when they change. */
@ApplicationScoped
class ContactInbox implements TopicHandler<ContactState> {
  private final Inbox inbox;
  private final JudgeContacts judgeContacts;

  ContactInbox(Inbox inbox, JudgeContacts judgeContacts) {
    this.inbox = inbox;
    this.judgeContacts = judgeContacts;
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
    judgeContacts.apply(newer);
  }
}
