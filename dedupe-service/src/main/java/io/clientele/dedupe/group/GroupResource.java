package io.clientele.dedupe.group;

import io.clientele.dedupe.rule.SamePhone;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading duplicate groups; ids and reason codes only, the contacts service fills in the rest. */
@Path("/api/v1/duplicates")
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
@Tag(name = "Duplicates")
class GroupResource {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Groups groups;

  GroupResource(Groups groups) {
    this.groups = groups;
  }

  @GET
  @Path("/count")
  @Operation(operationId = "countDuplicates", summary = "How many groups wait for a decision")
  public CountView count() {
    return groups.count();
  }

  @GET
  @Path("/groups")
  @Operation(operationId = "listDuplicateGroups", summary = "Open groups, oldest first")
  public RestResponse<Page<GroupView>> list(
      @QueryParam("rule") @Nullable String rule,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request) {
    requireKnown(rule);
    var size = Page.limit(limit);
    var rows = groups.open(position(after), size + 1);
    return Page.of(
            rows.stream().map(GroupView::withoutMembers).toList(),
            size,
            group -> Cursor.of(group.id()),
            request,
            null)
        .toResponse();
  }

  @GET
  @Path("/groups/{id}")
  @Operation(operationId = "getDuplicateGroup", summary = "One group with its members' ids")
  public GroupView get(UUID id) {
    return groups
        .find(id)
        .map(GroupView::of)
        .orElseThrow(() ->
            new Rejection(404, "not-found", "There is no group with this id; list the groups."));
  }

  private static void requireKnown(@Nullable String rule) {
    if (rule != null && !rule.equals(SamePhone.NAME)) {
      throw new Rejection(
              422, "unknown-rule", "Ask for a rule that GET /api/v1/duplicates/rules lists.")
          .error("/rule", "unknown-rule", "There is no such rule.");
    }
  }

  private static UUID position(@Nullable String after) {
    var cursor = Cursor.parse(after, 1);
    if (cursor == null) {
      return BEFORE_ALL;
    }
    try {
      return UUID.fromString(cursor.values().getFirst());
    } catch (IllegalArgumentException notAnId) {
      throw new Rejection(
          400, "bad-cursor", "Take 'after' from the last page's next link, or leave it out.");
    }
  }
}
