package io.clientele.segmentation.inbox;

import io.clientele.contracts.Topic;
import io.clientele.contracts.VerdictState;
import io.clientele.kit.inbox.Inbox;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.clientele.segmentation.contact.Verdicts;
import io.clientele.segmentation.membership.ContactChanges;
import io.clientele.segmentation.membership.ContactChanges.Touches;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Keeps recommendations and memberships in step with what validation announces. */
@ApplicationScoped
class VerdictInbox implements TopicHandler<VerdictState> {
  private final Inbox inbox;
  private final Verdicts verdicts;
  private final ContactChanges changes;

  VerdictInbox(Inbox inbox, Verdicts verdicts, ContactChanges changes) {
    this.inbox = inbox;
    this.verdicts = verdicts;
    this.changes = changes;
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
    var kept = newer.stream().flatMap(event -> event.value().stream()).toList();
    var gone =
        newer.stream()
            .filter(event -> event.value().isEmpty())
            .map(event -> UUID.fromString(event.key()))
            .toList();
    changes.make(
        Origins.byKey(newer),
        Touches.FIELDS,
        () -> {
          verdicts.store(kept);
          verdicts.forget(gone);
        });
  }
}
