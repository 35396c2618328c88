package io.clientele.segmentation.segment;

import io.clientele.contracts.Topic;
import io.clientele.kit.digest.OwnedTopic;
import io.clientele.kit.outbox.EventDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was announced of segments, so that losses are found and healed. */
@ApplicationScoped
class SegmentTopic implements OwnedTopic {
  private final Segments segments;

  SegmentTopic(Segments segments) {
    this.segments = segments;
  }

  @Override
  public Topic topic() {
    return Topic.SEGMENT;
  }

  @Override
  public String versionsSql() {
    return "select id::text as key, version, updated_at as changed_at from segment";
  }

  @Override
  public List<EventDraft> current(Collection<String> keys) {
    return segments.lock(keys.stream().map(UUID::fromString).toList()).stream()
        .map(segment -> segment.toEvent("republished"))
        .toList();
  }
}
