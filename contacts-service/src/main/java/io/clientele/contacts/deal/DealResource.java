package io.clientele.contacts.deal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.contracts.DealState;
import io.clientele.kit.http.ETag;
import io.clientele.kit.idempotency.Idempotency;
import io.clientele.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One deal: reading it, changing it, moving it on. */
@Path("/api/v1/deals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Deals")
class DealResource {
  private final Deals deals;
  private final DealMoves moves;
  private final ChangeDeal change;
  private final DealParties parties;
  private final DealPipelines pipelines;
  private final Idempotency idempotency;
  private final ObjectMapper json;
  private final Clock clock;

  DealResource(
      Deals deals,
      DealMoves moves,
      ChangeDeal change,
      DealParties parties,
      DealPipelines pipelines,
      Idempotency idempotency,
      ObjectMapper json,
      Clock clock) {
    this.deals = deals;
    this.moves = moves;
    this.change = change;
    this.parties = parties;
    this.pipelines = pipelines;
    this.idempotency = idempotency;
    this.json = json;
    this.clock = clock;
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
  @APIResponseSchema(value = DealView.class, responseCode = "200")
  @Operation(operationId = "readDeal", summary = "One deal with its moves")
  public Response read(@RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String known) {
    var deal = deals.require(id);
    return DealView.etag(deal).isKnownTo(known)
        ? Response.notModified().header("ETag", DealView.etag(deal).toString()).build()
        : DealView.answer(Response.ok(), deal, new DealView(deal.state(), moves.of(id)));
  }

  @PATCH
  @Consumes({"application/merge-patch+json", "application/json"})
  @RolesAllowed({"sales", "steward", "manager", "admin", "service"})
  @APIResponseSchema(value = DealState.class, responseCode = "200")
  @Operation(operationId = "changeDeal", summary = "Change a deal's terms by JSON Merge Patch")
  public Response patch(
      @RestPath UUID id, @HeaderParam("If-Match") @Nullable String expected, String body)
      throws JsonProcessingException {
    var version = ETag.expected(expected);
    var patch = new DealPatch(json.readTree(body));
    var deal = change.terms(id, version, terms -> patch.apply(terms, parties));
    return DealView.answer(Response.ok(), deal, deal.state());
  }

  @POST
  @Path("stage")
  @Idempotent
  @RolesAllowed({"sales", "steward", "manager", "admin", "service"})
  @APIResponseSchema(value = DealView.class, responseCode = "200")
  @Operation(operationId = "moveDeal", summary = "Move a deal into a stage of its pipeline")
  public Response move(@RestPath UUID id, @NotNull @Valid MoveChange wanted) {
    return idempotency.once(() -> {
      var stage = pipelines.stage(deals.require(id).pipelineId(), wanted.stage());
      var deal = change.stage(id, stage, MoveTime.of(wanted.at(), clock));
      return DealView.answer(Response.ok(), deal, new DealView(deal.state(), moves.of(id)));
    });
  }
}
