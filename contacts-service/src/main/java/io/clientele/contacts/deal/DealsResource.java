package io.clientele.contacts.deal;

import io.clientele.contacts.deal.RecordDeals.NewDeal;
import io.clientele.contacts.money.Amounts;
import io.clientele.contacts.reference.IdCursor;
import io.clientele.contracts.DealState;
import io.clientele.kit.idempotency.Idempotency;
import io.clientele.kit.idempotency.Idempotent;
import io.clientele.kit.paging.Cursor;
import io.clientele.kit.paging.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The deals: listing them and opening one. */
@Path("/api/v1/deals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Deals")
class DealsResource {
  private final RecordDeals record;
  private final DealPages pages;
  private final DealParties parties;
  private final DealPipelines pipelines;
  private final Idempotency idempotency;
  private final Clock clock;

  DealsResource(
      RecordDeals record,
      DealPages pages,
      DealParties parties,
      DealPipelines pipelines,
      Idempotency idempotency,
      Clock clock) {
    this.record = record;
    this.pages = pages;
    this.parties = parties;
    this.pipelines = pipelines;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @POST
  @Idempotent
  @RolesAllowed({"sales", "steward", "manager", "admin", "service"})
  @APIResponseSchema(value = DealState.class, responseCode = "201")
  @Operation(operationId = "createDeal", summary = "Open a deal; it enters its first stage")
  public Response create(@NotNull @Valid DealChange wanted) {
    return idempotency.once(() -> open(wanted));
  }

  private Response open(DealChange wanted) {
    var pipeline = pipelines.named(wanted.pipeline());
    var stage = DealPipelines.stage(pipeline, wanted.stage());
    var value = wanted.value() == null ? null : Amounts.require(wanted.value(), "/value");
    var entry = new StageEntry(stage, MoveTime.of(wanted.at(), clock));
    var terms =
        new DealTerms(
            DealTitle.of(wanted.title(), wanted.product(), wanted.company()),
            parties.contact(wanted.contactId()),
            parties.company(wanted.companyId(), wanted.company()),
            wanted.owner(),
            wanted.product(),
            value);
    var deal =
        record.one(new NewDeal(pipeline.id(), terms, wanted.distinctExternalIds(), List.of(entry)));
    return DealView.answer(Response.created(DealView.address(deal)), deal, deal.state());
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
  @Operation(operationId = "listDeals", summary = "Deals, newest first, a page at a time")
  public RestResponse<Page<DealState>> list(
      @RestQuery @Nullable String pipeline,
      @RestQuery @Nullable String stage,
      @RestQuery @Nullable UUID contactId,
      @RestQuery @Nullable UUID companyId,
      @RestQuery @Nullable String owner,
      @RestQuery @Nullable Integer limit,
      @RestQuery @Nullable String after,
      @RestQuery @Nullable String count,
      @Context UriInfo request) {
    var pipelineId = pipeline == null ? null : pipelines.named(pipeline).id();
    var filter = new DealPages.Filter(pipelineId, stage, contactId, companyId, owner);
    var size = Page.limit(limit);
    var deals = pages.page(filter, IdCursor.after(after), size);
    var total = "exact".equals(count) ? pages.count(filter) : null;
    var states = deals.stream().map(Deal::state).toList();
    return Page.of(states, size, deal -> Cursor.of(deal.id()), request, total).toResponse();
  }
}
