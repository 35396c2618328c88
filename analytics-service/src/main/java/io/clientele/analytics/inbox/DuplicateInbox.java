package io.clientele.analytics.inbox;

import io.clientele.analytics.customers.DuplicateCopies;
import io.clientele.contracts.DuplicateState;
import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.Inbox;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Takes contacts' open groups from their topic. */
@ApplicationScoped
class DuplicateInbox implements TopicHandler<DuplicateState> {
  private final Inbox inbox;
  private final DuplicateCopies duplicates;

  DuplicateInbox(Inbox inbox, DuplicateCopies duplicates) {
    this.inbox = inbox;
    this.duplicates = duplicates;
  }

  @org.eclipse.microprofile.reactive.messaging.Incoming("duplicates")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> batch) {
    inbox.apply(batch, this);
  }

  @Override
  public Topic topic() {
    return Topic.DUPLICATE;
  }

  @Override
  public void apply(List<Incoming<DuplicateState>> newer) {
    var batch = Batch.of(newer);
    duplicates.contacts(batch.present());
    duplicates.forgetContacts(batch.erased());
  }
}
