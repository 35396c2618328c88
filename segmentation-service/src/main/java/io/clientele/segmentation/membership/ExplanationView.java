package io.clientele.segmentation.membership;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a contact is in a segment or not.
 *
 * @param contactState a contact that is neither active nor frozen is in no segment
 * @param until when this changes if nothing else happens, null if time will not change it
 * @param since when the contact last entered or left, null if it was never in
 * @param cause what made it enter or leave: change, time, definition, merge or erasure
 * @param conditions the tests of the rule, in its order
 */
record ExplanationView(
    UUID segmentId,
    UUID contactId,
    String contactState,
    boolean in,
    @Nullable Instant until,
    @Nullable Instant since,
    @Nullable String cause,
    List<Condition> conditions) {
  /**
   * One test of the rule.
   *
   * @param pointer where in the rule it is
   * @param until when its answer changes if nothing else happens
   */
  record Condition(
      String pointer,
      @Schema(implementation = Object.class) JsonNode test,
      boolean holds,
      @Nullable Instant until) {}
}
