package io.clientele.analytics.inbox;

import io.clientele.analytics.stay.FollowDeals;
import io.clientele.contracts.DealState;
import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.Inbox;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Takes deals from their topic. */
@ApplicationScoped
class DealInbox implements TopicHandler<DealState> {
  private final Inbox inbox;
  private final FollowDeals followDeals;

  DealInbox(Inbox inbox, FollowDeals followDeals) {
    this.inbox = inbox;
    this.followDeals = followDeals;
  }

  @org.eclipse.microprofile.reactive.messaging.Incoming("deals")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> batch) {
    inbox.apply(batch, this);
  }

  @Override
  public Topic topic() {
    return Topic.DEAL;
  }

  @Override
  public void apply(List<Incoming<DealState>> newer) {
    var batch = Batch.of(newer);
    followDeals.deals(batch.present(), batch.erased());
  }
}
