package io.clientele.segmentation.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.contracts.SegmentState.State;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A segment as a client sees it.
 *
 * @param state building while contacts are still being looked at, then active
 * @param members how many contacts are in it now
 */
record SegmentView(
    UUID id,
    long version,
    String name,
    @Schema(implementation = Object.class) JsonNode rule,
    @Schema(enumeration = {"building", "active"}) String state,
    Progress progress,
    long members,
    Instant createdAt,
    Instant updatedAt) {
  /** How many contacts have been looked at under the present rule. */
  record Progress(long done, long total) {}

  static SegmentView of(Segment segment, long members) {
    var build = segment.build();
    return new SegmentView(
        segment.id(),
        segment.version(),
        segment.name(),
        segment.rule(),
        build.running() ? "building" : State.ACTIVE.json(),
        new Progress(build.done(), Math.max(build.done(), build.total())),
        members,
        segment.createdAt(),
        segment.updatedAt());
  }
}
