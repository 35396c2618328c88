package io.clientele.kit.digest;

import io.clientele.kit.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes digests and republish requests from their topics. */
@ApplicationScoped
class DigestChannels {
  private final Inbox inbox;
  private final DigestComparison comparison;
  private final Republishing republishing;

  DigestChannels(Inbox inbox, DigestComparison comparison, Republishing republishing) {
    this.inbox = inbox;
    this.comparison = comparison;
    this.republishing = republishing;
  }

  @Incoming("digests")
  @Blocking
  void digests(ConsumerRecords<String, byte[]> batch) {
    inbox.apply(batch, comparison);
  }

  @Incoming("republish-requests")
  @Blocking
  void republishRequests(ConsumerRecords<String, byte[]> batch) {
    inbox.apply(batch, republishing);
  }
}
