package io.clientele.dedupe.rule;

import io.clientele.dedupe.scan.Scans;
import io.clientele.kit.problem.Rejection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules by which duplicates are found: reading them, switching them on and off. */
@Path("/api/v1/duplicates/rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duplicates")
class RuleResource {
  private final Rules rules;
  private final Scans scans;

  RuleResource(Rules rules, Scans scans) {
    this.rules = rules;
    this.scans = scans;
  }

  @GET
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
  @Operation(operationId = "listDuplicateRules", summary = "The rules that make groups")
  public Map<String, List<RuleView>> rules() {
    return Map.of("items", rules.all().stream().map(RuleView::of).toList());
  }

  @PUT
  @Path("/{name}")
  @RolesAllowed({"steward", "admin"})
  @Transactional
  @Operation(
      operationId = "setDuplicateRule",
      summary = "Switch a rule on or off; a scan then brings all groups in step with it")
  public RuleView set(String name, @NotNull @Valid RuleChange wanted) {
    var rule =
        rules
            .set(name, wanted.enabled(), wanted.largest())
            .orElseThrow(() ->
                new Rejection(
                    404, "not-found", "There is no such rule; GET /api/v1/duplicates/rules."));
    scans.start(rule.entity());
    return RuleView.of(rule);
  }
}
