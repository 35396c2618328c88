package io.clientele.segmentation.segment;

import io.clientele.contracts.Topic;
import io.clientele.kit.http.ETag;
import io.clientele.kit.http.Sequence;
import io.clientele.kit.idempotency.Idempotency;
import io.clientele.kit.idempotency.Idempotent;
import io.clientele.kit.paging.Cursor;
import io.clientele.kit.paging.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Segments: named rules whose members are kept up to date by themselves. */
@Path("/api/v1/segments")
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
class SegmentResource {
  private final Segments segments;
  private final ChangeSegments change;
  private final Idempotency idempotency;

  SegmentResource(Segments segments, ChangeSegments change, Idempotency idempotency) {
    this.segments = segments;
    this.change = change;
    this.idempotency = idempotency;
  }

  @POST
  @Idempotent
  @RolesAllowed({"marketing", "manager", "admin", "service"})
  @Operation(
      operationId = "createSegment",
      summary = "A new segment; its members are then looked for")
  @APIResponseSchema(value = SegmentView.class, responseCode = "201")
  public Response create(@NotNull @Valid SegmentChange definition) {
    return idempotency.once(() -> {
      var segment = change.create(definition);
      return shown(Response.created(URI.create("/api/v1/segments/" + segment.id())), segment)
          .build();
    });
  }

  @GET
  @Operation(operationId = "listSegments", summary = "All segments, oldest first")
  public RestResponse<Page<SegmentView>> list(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request) {
    var size = Page.limit(limit);
    var views = segments.views(segments.list(Positions.id(after), size + 1));
    return Page.of(views, size, segment -> Cursor.of(segment.id()), request, null).toResponse();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getSegment", summary = "One segment, with how far its build has come")
  @APIResponseSchema(value = SegmentView.class, responseCode = "200")
  public Response get(UUID id) {
    return shown(Response.ok(), segments.require(id)).build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({"marketing", "manager", "admin", "service"})
  @Operation(
      operationId = "changeSegment",
      summary = "Another name or rule; only contacts that thereby enter or leave are announced")
  @APIResponseSchema(value = SegmentView.class, responseCode = "200")
  public Response change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String expected,
      @NotNull @Valid SegmentChange definition) {
    return shown(Response.ok(), change.change(id, ETag.expected(expected), definition)).build();
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({"marketing", "manager", "admin", "service"})
  @Operation(operationId = "deleteSegment", summary = "Ends a segment; all its members leave it")
  @APIResponse(responseCode = "204", description = "No longer a segment")
  public Response delete(UUID id, @HeaderParam("If-Match") @Nullable String expected) {
    var deleted = change.delete(id, ETag.expected(expected));
    return Response.noContent().header(Sequence.HEADER, sequence(deleted)).build();
  }

  private Response.ResponseBuilder shown(Response.ResponseBuilder response, Segment segment) {
    return response
        .entity(segments.views(List.of(segment)).getFirst())
        .header("ETag", new ETag(segment.version(), segment.build().done()).toString())
        .header("Cache-Control", "no-store")
        .header(Sequence.HEADER, sequence(segment));
  }

  private static String sequence(Segment segment) {
    return Sequence.header(Topic.SEGMENT, segment.id(), segment.version());
  }
}
