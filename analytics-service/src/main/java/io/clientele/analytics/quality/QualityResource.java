package io.clientele.analytics.quality;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit that says how big the mess is. */
@Path("/api/v1/quality")
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
@Tag(name = "Reports")
class QualityResource {
  private final Quality quality;
  private final Clock clock;

  QualityResource(Quality quality, Clock clock) {
    this.quality = quality;
    this.clock = clock;
  }

  @GET
  @Operation(operationId = "getQuality", summary = "How many contacts have which want")
  public QualityView count() {
    return quality.count(clock.instant());
  }
}
