package io.clientele.analytics.stuck;

import io.clientele.analytics.pipeline.Pipelines;
import io.clientele.analytics.stuck.StuckDeals.Place;
import io.clientele.kit.paging.Cursor;
import io.clientele.kit.paging.Page;
import io.clientele.kit.problem.Rejection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Listing the deals somebody should look after. */
@Path("/api/v1/funnels/{pipeline}/stuck")
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
@Tag(name = "Funnels")
class StuckResource {
  private final Pipelines pipelines;
  private final StuckDeals deals;
  private final Clock clock;

  StuckResource(Pipelines pipelines, StuckDeals deals, Clock clock) {
    this.pipelines = pipelines;
    this.deals = deals;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "listStuckDeals",
      summary = "Open deals that are in their stage for too long, the longest first")
  public RestResponse<Page<StuckDealView>> list(
      @Parameter(example = "sales") String pipeline,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request) {
    var size = Page.limit(limit);
    var rows = deals.page(pipelines.require(pipeline), place(after), size + 1, clock.instant());
    return Page.of(
            rows.stream().map(StuckDealView::rounded).toList(),
            size,
            deal -> Cursor.of(deal.entered(), deal.dealId()),
            request,
            null)
        .toResponse();
  }

  private static @Nullable Place place(@Nullable String after) {
    var cursor = Cursor.parse(after, 2);
    if (cursor == null) {
      return null;
    }
    try {
      var values = cursor.values();
      return new Place(Instant.parse(values.getFirst()), UUID.fromString(values.getLast()));
    } catch (DateTimeException | IllegalArgumentException wrong) {
      throw new Rejection(
              400, "bad-cursor", "Take 'after' from the last page's next link, or leave it out.")
          .error("/after", "bad-cursor", "Not a cursor of this list.");
    }
  }
}
