package io.clientele.kit.digest;

import io.clientele.contracts.RepublishRequest;
import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.clientele.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.jboss.logging.Logger;

/** Resends the current state of what a consumer says it lacks. */
@ApplicationScoped
class Republishing implements TopicHandler<RepublishRequest> {
  private static final Logger LOG = Logger.getLogger(Republishing.class);

  private final Instance<OwnedTopic> topics;
  private final OwnedDigests digests;
  private final Outbox outbox;

  Republishing(@Any Instance<OwnedTopic> topics, OwnedDigests digests, Outbox outbox) {
    this.topics = topics;
    this.digests = digests;
    this.outbox = outbox;
  }

  @Override
  public Topic topic() {
    return Topic.REPUBLISH_REQUEST;
  }

  @Override
  public void apply(List<Incoming<RepublishRequest>> newer) {
    newer.stream().flatMap(event -> event.value().stream()).forEach(this::answer);
  }

  private void answer(RepublishRequest request) {
    for (var owned : topics) {
      if (owned.topic().bareName().equals(request.topic())) {
        answer(owned, request);
      }
    }
  }

  private void answer(OwnedTopic owned, RepublishRequest request) {
    if (request.keys() != null) {
      LOG.infof(
          "Resending %d of %s to %s", request.keys().size(), request.topic(), request.requester());
      outbox.publishAll(owned.current(request.keys()));
    } else if (request.bucket() != null) {
      digests.publishEntries(owned, request.bucket(), request.since(), request.until());
    }
  }
}
