package io.clientele.validation.policy;

import io.clientele.hygiene.contact.FixPolicy;
import io.clientele.kit.http.ETag;
import io.clientele.kit.problem.Rejection;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which corrections are made by themselves, which are only suggested, which are not offered. */
@Path("/api/v1/validation/policies/fixes")
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
@Tag(name = "Validation")
class FixPolicyResource {
  private final FixPolicies policies;
  private final SecurityIdentity caller;

  FixPolicyResource(FixPolicies policies, SecurityIdentity caller) {
    this.policies = policies;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "getFixPolicy", summary = "What is done with corrections, by reason")
  @APIResponseSchema(value = FixPolicyView.class, responseCode = "200")
  public Response get() {
    return shown(policies.current());
  }

  @PUT
  @RolesAllowed({"steward", "manager", "admin"})
  @Operation(
      operationId = "changeFixPolicy",
      summary = "Another policy; verdicts follow it within a second")
  @APIResponseSchema(value = FixPolicyView.class, responseCode = "200")
  public Response change(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String expected,
      @NotNull @Valid FixPolicyChange change) {
    var after = ETag.expected(expected);
    check(change);
    if (!policies.add(after, change.fixes(), caller.getPrincipal().getName())) {
      var now = policies.current();
      ETag.require(after, now.number(), FixPolicyView.of(now.policy()));
    }
    return shown(policies.current());
  }

  private static void check(FixPolicyChange change) {
    try {
      FixPolicy.of("new", change.fixes());
    } catch (IllegalArgumentException wrong) {
      throw new Rejection(422, "invalid", "Correct the fixes: see errors.")
          .error("/fixes", "invalid", String.valueOf(wrong.getMessage()));
    }
  }

  private static Response shown(FixPolicies.Numbered policy) {
    return Response.ok(FixPolicyView.of(policy.policy()))
        .header(HttpHeaders.ETAG, new ETag(policy.number(), 0).toString())
        .build();
  }
}
