package io.clientele.segmentation.segment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Trying a rule before it is saved. */
@Path("/api/v1/segments/preview")
@RolesAllowed({
  "viewer",
  "sales",
  "marketing",
  "steward",
  "manager",
  "delivery",
  "admin",
  "service"
})
@RunOnVirtualThread
@Tag(name = "Segments")
class PreviewResource {
  private final Preview preview;

  PreviewResource(Preview preview) {
    this.preview = preview;
  }

  @POST
  @Operation(
      operationId = "previewSegment",
      summary = "How many contacts a rule holds for, and some")
  public PreviewView preview(@NotNull @Valid PreviewChange asked) {
    return preview.of(SegmentRules.require(asked.rule()));
  }
}
