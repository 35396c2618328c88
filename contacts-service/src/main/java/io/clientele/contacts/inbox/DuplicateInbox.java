package io.clientele.contacts.inbox;

import io.clientele.contacts.projection.Projections;
import io.clientele.contracts.DuplicateState;
import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.Inbox;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Shows duplicate states of deduplication on their contacts. */
@ApplicationScoped
class DuplicateInbox implements TopicHandler<DuplicateState> {
  private final Inbox inbox;
  private final Projections projections;

  DuplicateInbox(Inbox inbox, Projections projections) {
    this.inbox = inbox;
    this.projections = projections;
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
    projections.showDuplicates(
        newer.stream().map(Incoming::value).flatMap(Optional::stream).toList());
  }
}
