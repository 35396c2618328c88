package io.clientele.segmentation.segment;

import io.clientele.kit.http.ETag;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Makes, changes and deletes segments and announces it; their memberships follow by a build. */
@ApplicationScoped
class ChangeSegments {
  private final Segments segments;
  private final Definitions definitions;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  ChangeSegments(Segments segments, Definitions definitions, Outbox outbox, Ids ids, Clock clock) {
    this.segments = segments;
    this.definitions = definitions;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Segment create(SegmentChange change) {
    SegmentRules.require(change.rule());
    definitions.hold();
    var segment = Segment.create(ids.next(), change, now());
    segments.store(segment);
    segments.rebuild(segment.id());
    outbox.publish(segment.toEvent("created"));
    return segments.require(segment.id());
  }

  @Transactional
  Segment change(UUID id, long expected, SegmentChange change) {
    SegmentRules.require(change.rule());
    var segment = present(id, expected);
    var changed = segment.change(change, now());
    segments.store(changed);
    if (!changed.rule().equals(segment.rule())) {
      segments.rebuild(id);
    }
    outbox.publish(changed.toEvent("changed"));
    return segments.require(id);
  }

  @Transactional
  Segment delete(UUID id, long expected) {
    var deleted = present(id, expected).delete(now());
    segments.store(deleted);
    segments.rebuild(id);
    outbox.publish(deleted.toEvent("deleted"));
    return deleted;
  }

  private Segment present(UUID id, long expected) {
    definitions.hold();
    var segment = segments.require(id);
    ETag.require(expected, segment.version(), segments.views(List.of(segment)).getFirst());
    return segment;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
