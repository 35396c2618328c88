package io.clientele.analytics.inbox;

import io.clientele.analytics.customers.DuplicateCopies;
import io.clientele.contracts.DuplicateGroup;
import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.Inbox;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Takes duplicate groups from their topic. */
@ApplicationScoped
class DuplicateGroupInbox implements TopicHandler<DuplicateGroup> {
  private final Inbox inbox;
  private final DuplicateCopies duplicates;

  DuplicateGroupInbox(Inbox inbox, DuplicateCopies duplicates) {
    this.inbox = inbox;
    this.duplicates = duplicates;
  }

  @org.eclipse.microprofile.reactive.messaging.Incoming("duplicate-groups")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> batch) {
    inbox.apply(batch, this);
  }

  @Override
  public Topic topic() {
    return Topic.DUPLICATE_GROUP;
  }

  @Override
  public void apply(List<Incoming<DuplicateGroup>> newer) {
    var batch = Batch.of(newer);
    duplicates.groups(batch.present());
    duplicates.forgetGroups(batch.erased());
  }
}
