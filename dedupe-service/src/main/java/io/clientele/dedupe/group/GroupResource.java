package io.clientele.dedupe.group;

import io.clientele.contracts.DuplicateGroup.Level;
import io.clientele.dedupe.match.Entity;
import io.clientele.dedupe.match.GroupPairs;
import io.clientele.dedupe.rule.SamePhone;
import io.clientele.kit.paging.Cursor;
import io.clientele.kit.paging.Page;
import io.clientele.kit.problem.Rejection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading duplicate groups; ids and reason codes only, the contacts service fills in the rest. */
@Path("/api/v1/duplicates")
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
@Tag(name = "Duplicates")
class GroupResource {
  private static final List<String> LEVELS =
      Stream.of(Level.SURE, Level.LIKELY, Level.POSSIBLE).map(Level::json).toList();
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Groups groups;
  private final GroupPairs groupPairs;

  GroupResource(Groups groups, GroupPairs groupPairs) {
    this.groups = groups;
    this.groupPairs = groupPairs;
  }

  @GET
  @Path("/count")
  @Operation(operationId = "countDuplicates", summary = "How many groups wait for a decision")
  public CountView count(
      @QueryParam("entity") @Nullable String entity, @QueryParam("rule") @Nullable String rule) {
    var asked = Entity.named(entity, "/entity");
    return asked == Entity.CONTACT && rule == null
        ? groups.count()
        : groups.count(rules(asked, rule));
  }

  @GET
  @Path("/count/levels")
  @Operation(operationId = "countDuplicatesByLevel", summary = "The same for each level")
  public Map<String, CountView> countByLevel(@QueryParam("entity") @Nullable String entity) {
    return groups.countByLevel(Entity.named(entity, "/entity"));
  }

  @GET
  @Path("/groups")
  @Operation(operationId = "listDuplicateGroups", summary = "Open groups, oldest first")
  public RestResponse<Page<GroupView>> list(
      @QueryParam("entity") @Nullable String entity,
      @QueryParam("rule") @Nullable String rule,
      @QueryParam("level") @Nullable String level,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request) {
    var size = Page.limit(limit);
    var rows =
        groups.open(
            rules(Entity.named(entity, "/entity"), rule), levels(level), position(after), size + 1);
    return page(rows, size, request);
  }

  @GET
  @Path("/demoted")
  @Operation(
      operationId = "listDemotedGroups",
      summary = "Groups of values that too many share to be suspicions, oldest first")
  public RestResponse<Page<GroupView>> demoted(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request) {
    var size = Page.limit(limit);
    return page(groups.demoted(position(after), size + 1), size, request);
  }

  private static RestResponse<Page<GroupView>> page(List<Group> rows, int size, UriInfo request) {
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

  @GET
  @Path("/groups/{id}/pairs")
  @Operation(
      operationId = "listDuplicatePairs",
      summary = "The heaviest pairs of a group with their evidence")
  public Map<String, List<PairView>> pairs(UUID id, @QueryParam("limit") @Nullable Integer limit) {
    get(id);
    var pairs = groupPairs.of(id, Page.limit(limit));
    return Map.of("items", pairs.stream().map(PairView::of).toList());
  }

  /** All of them if none is asked for. */
  private static List<String> rules(Entity entity, @Nullable String asked) {
    var all =
        switch (entity) {
          case CONTACT -> List.of(SamePhone.NAME, entity.rule());
          case COMPANY -> List.of(entity.rule());
        };
    if (asked != null && !all.contains(asked)) {
      throw new Rejection(
              422, "unknown-rule", "Ask for a rule that GET /api/v1/duplicates/rules lists.")
          .error("/rule", "unknown-rule", "There is no such rule.");
    }
    return asked == null ? all : List.of(asked);
  }

  private static List<String> levels(@Nullable String asked) {
    if (asked != null && !LEVELS.contains(asked)) {
      throw new Rejection(422, "unknown-level", "Ask for sure, likely or possible groups.")
          .error("/level", "unknown-level", "There is no such level.");
    }
    return asked == null ? LEVELS : List.of(asked);
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
