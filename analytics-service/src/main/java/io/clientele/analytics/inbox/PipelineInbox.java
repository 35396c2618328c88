package io.clientele.analytics.inbox;

import io.clientele.analytics.pipeline.Pipeline;
import io.clientele.analytics.stay.FollowDeals;
import io.clientele.contracts.PipelineState;
import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.Inbox;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Takes pipelines from their topic. */
@ApplicationScoped
class PipelineInbox implements TopicHandler<PipelineState> {
  private final Inbox inbox;
  private final FollowDeals followDeals;

  PipelineInbox(Inbox inbox, FollowDeals followDeals) {
    this.inbox = inbox;
    this.followDeals = followDeals;
  }

  @org.eclipse.microprofile.reactive.messaging.Incoming("pipelines")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> batch) {
    inbox.apply(batch, this);
  }

  @Override
  public Topic topic() {
    return Topic.PIPELINE;
  }

  @Override
  public void apply(List<Incoming<PipelineState>> newer) {
    var batch = Batch.of(newer);
    batch.present().forEach(state -> followDeals.pipeline(Pipeline.of(state)));
    batch.erased().forEach(followDeals::forgetPipeline);
  }
}
