package io.clientele.analytics.inbox;

import io.clientele.analytics.quality.VerdictCopies;
import io.clientele.contracts.Topic;
import io.clientele.contracts.VerdictState;
import io.clientele.kit.inbox.Inbox;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Takes verdicts from their topic. */
@ApplicationScoped
class VerdictInbox implements TopicHandler<VerdictState> {
  private final Inbox inbox;
  private final VerdictCopies verdicts;

  VerdictInbox(Inbox inbox, VerdictCopies verdicts) {
    this.inbox = inbox;
    this.verdicts = verdicts;
  }

  @org.eclipse.microprofile.reactive.messaging.Incoming("verdicts")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> batch) {
    inbox.apply(batch, this);
  }

  @Override
  public Topic topic() {
    return Topic.VERDICT;
  }

  @Override
  public void apply(List<Incoming<VerdictState>> newer) {
    var batch = Batch.of(newer);
    verdicts.store(batch.present());
    verdicts.forget(batch.erased());
  }
}
