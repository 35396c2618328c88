package io.clientele.dedupe.review;

import io.clientele.dedupe.decision.Decision;
import io.clientele.dedupe.decision.DecisionChange;
import io.clientele.dedupe.decision.Decisions;
import io.clientele.kit.http.ETag;
import io.clientele.kit.idempotency.Idempotency;
import io.clientele.kit.idempotency.Idempotent;
import io.clientele.kit.paging.Page;
import io.clientele.kit.problem.Rejection;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Deciding whether two contacts are one, and reading what was decided. */
@Path("/api/v1/duplicates/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"sales", "steward", "manager", "admin", "service"})
@RunOnVirtualThread
@Cache(noStore = true)
@Tag(name = "Duplicates")
class DecisionResource {
  private final DecidePair decidePair;
  private final Decisions decisions;
  private final Idempotency idempotency;
  private final SecurityIdentity caller;

  DecisionResource(
      DecidePair decidePair,
      Decisions decisions,
      Idempotency idempotency,
      SecurityIdentity caller) {
    this.decidePair = decidePair;
    this.decisions = decisions;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @APIResponseSchema(value = Decision.class, responseCode = "201")
  @Operation(
      operationId = "decidePair",
      summary = "Remember whether two contacts are one, until the data of either change")
  public Response decide(@NotNull @Valid DecisionChange wanted) {
    try (var turn = decidePair.turn(wanted.left())) {
      return idempotency.once(() -> {
        var decision = decidePair.take(turn, wanted, caller.getPrincipal().getName());
        return answer(201, decision)
            .location(URI.create("/api/v1/duplicates/decisions/" + decision.id()))
            .build();
      });
    }
  }

  @GET
  @Operation(
      operationId = "listDecisions",
      summary = "What was decided of a contact, the newest first")
  public Map<String, List<Decision>> list(
      @RestQuery @Nullable UUID contact, @RestQuery @Nullable Integer limit) {
    if (contact == null) {
      throw new Rejection(400, "bad-parameter", "Say whose: add ?contact= to the address.");
    }
    return Map.of("items", decisions.of(contact, Page.limit(limit)));
  }

  @GET
  @Path("/{id}")
  @APIResponseSchema(value = Decision.class, responseCode = "200")
  @Operation(operationId = "getDecision", summary = "One decision")
  public Response get(UUID id) {
    return answer(200, find(id)).build();
  }

  @DELETE
  @Path("/{id}")
  @APIResponse(responseCode = "204", description = "The two are compared as if nobody had decided")
  @Operation(
      operationId = "withdrawDecision",
      summary = "Take a decision back",
      description = "If-Match may be left out: a decision that is taken anew has another id.")
  public void withdraw(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    var decision = find(id);
    if (ifMatch != null) {
      ETag.require(ETag.expected(ifMatch), decision.etag().version(), decision);
    }
    try (var turn = decidePair.turn(decision.left())) {
      decidePair.withdraw(turn, id);
    }
  }

  private Decision find(UUID id) {
    return decisions.find(id).orElseThrow(DecidePair::unknown);
  }

  private static Response.ResponseBuilder answer(int status, Decision decision) {
    return Response.status(status).header("ETag", decision.etag()).entity(decision);
  }
}
