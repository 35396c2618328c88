package io.clientele.segmentation.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.contracts.SegmentState;
import io.clientele.contracts.SegmentState.State;
import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.EventDraft;
import java.time.Instant;
import java.util.UUID;

/** A segment: a named rule, and how far its memberships have been brought in step with it. */
record Segment(
    UUID id,
    long version,
    String name,
    JsonNode rule,
    State state,
    Instant createdAt,
    Instant updatedAt,
    Build build) {
  /**
   * How far a new or changed definition has come.
   *
   * @param running whether contacts are still to be looked at
   */
  record Build(boolean running, long done, long total) {}

  static Segment create(UUID id, SegmentChange change, Instant now) {
    return new Segment(id, 1, change.name(), change.rule(), State.ACTIVE, now, now, started());
  }

  Segment change(SegmentChange change, Instant now) {
    var next = change.rule().equals(rule) ? build : started();
    return new Segment(id, version + 1, change.name(), change.rule(), state, createdAt, now, next);
  }

  Segment delete(Instant now) {
    return new Segment(id, version + 1, name, rule, State.DELETED, createdAt, now, started());
  }

  private static Build started() {
    return new Build(true, 0, 0);
  }

  EventDraft toEvent(String what) {
    return EventDraft.state(
        Topic.SEGMENT,
        id.toString(),
        id.toString(),
        version,
        Topic.SEGMENT.type(what),
        updatedAt,
        new SegmentState(id, version, name, rule, state, createdAt, updatedAt));
  }
}
