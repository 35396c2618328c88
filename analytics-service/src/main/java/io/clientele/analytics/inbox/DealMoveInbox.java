package io.clientele.analytics.inbox;

import io.clientele.analytics.stay.FollowDeals;
import io.clientele.analytics.stay.Move;
import io.clientele.contracts.DealMove;
import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.Inbox;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Takes deals' moves from their topic. */
@ApplicationScoped
class DealMoveInbox implements TopicHandler<DealMove> {
  private final Inbox inbox;
  private final FollowDeals followDeals;

  DealMoveInbox(Inbox inbox, FollowDeals followDeals) {
    this.inbox = inbox;
    this.followDeals = followDeals;
  }

  @org.eclipse.microprofile.reactive.messaging.Incoming("deal-moves")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> batch) {
    inbox.apply(batch, this);
  }

  @Override
  public Topic topic() {
    return Topic.DEAL_MOVE;
  }

  @Override
  public void apply(List<Incoming<DealMove>> newer) {
    var batch = Batch.of(newer);
    followDeals.moves(batch.present().stream().map(Move::of).toList(), batch.erased());
  }
}
