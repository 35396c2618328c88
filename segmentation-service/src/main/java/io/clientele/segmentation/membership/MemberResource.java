package io.clientele.segmentation.membership;

import io.clientele.kit.paging.Cursor;
import io.clientele.kit.paging.Page;
import io.clientele.segmentation.segment.Positions;
import io.clientele.segmentation.segment.SegmentReading;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who is in a segment, and why; ids only, the contacts service fills in the rest. */
@Path("/api/v1/segments/{id}")
@Produces(MediaType.APPLICATION_JSON)
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
class MemberResource {
  private final SegmentReading segments;
  private final Memberships memberships;
  private final Explanation explanation;

  MemberResource(SegmentReading segments, Memberships memberships, Explanation explanation) {
    this.segments = segments;
    this.memberships = memberships;
    this.explanation = explanation;
  }

  @GET
  @Path("/members")
  @Operation(operationId = "listSegmentMembers", summary = "Ids of the contacts in a segment")
  public RestResponse<Page<UUID>> members(
      UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request) {
    segments.rule(id);
    var size = Page.limit(limit);
    var ids = memberships.members(id, Positions.id(after), size + 1);
    return Page.of(ids, size, Cursor::of, request, null).toResponse();
  }

  @GET
  @Path("/explain/{contactId}")
  @Operation(
      operationId = "explainSegmentMembership",
      summary = "Why a contact is in a segment or not, and until when")
  @APIResponseSchema(value = ExplanationView.class, responseCode = "200")
  public Response explain(UUID id, UUID contactId) {
    return Response.ok(explanation.of(id, segments.rule(id), contactId))
        .header("Cache-Control", "no-store")
        .build();
  }
}
