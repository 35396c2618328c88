package io.clientele.segmentation.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What other parts of this service may know of a segment. */
@ApplicationScoped
public class SegmentReading {
  private final Segments segments;

  SegmentReading(Segments segments) {
    this.segments = segments;
  }

  /**
   * The rule of a segment.
   *
   * @throws Rejection 404 when there is no such segment
   */
  public JsonNode rule(UUID id) {
    return segments.require(id).rule();
  }
}
