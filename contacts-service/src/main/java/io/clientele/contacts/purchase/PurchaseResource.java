package io.clientele.contacts.purchase;

import io.clientele.contacts.money.Amounts;
import io.clientele.contacts.purchase.RecordPurchases.NewPurchase;
import io.clientele.contacts.reference.IdCursor;
import io.clientele.contacts.reference.KnownContacts;
import io.clientele.contracts.ExternalId;
import io.clientele.contracts.Purchase;
import io.clientele.contracts.Topic;
import io.clientele.kit.http.Sequence;
import io.clientele.kit.idempotency.Idempotency;
import io.clientele.kit.idempotency.Idempotent;
import io.clientele.kit.paging.Cursor;
import io.clientele.kit.paging.Page;
import io.clientele.kit.problem.Rejection;
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
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What contacts bought: recording and listing it. */
@Path("/api/v1/purchases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Purchases and interactions")
class PurchaseResource {
  private final RecordPurchases record;
  private final Purchases purchases;
  private final KnownContacts contacts;
  private final Idempotency idempotency;
  private final Clock clock;

  PurchaseResource(
      RecordPurchases record,
      Purchases purchases,
      KnownContacts contacts,
      Idempotency idempotency,
      Clock clock) {
    this.record = record;
    this.purchases = purchases;
    this.contacts = contacts;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @POST
  @Idempotent
  @RolesAllowed({"sales", "steward", "manager", "delivery", "admin", "service"})
  @APIResponseSchema(value = Purchase.class, responseCode = "201")
  @Operation(operationId = "recordPurchase", summary = "Record a purchase or a refund")
  public Response create(@NotNull @Valid PurchaseChange wanted) {
    return idempotency.once(() -> store(wanted));
  }

  private Response store(PurchaseChange wanted) {
    contacts.require(wanted.contactId());
    var amount = Amounts.require(wanted.amount(), "/amount");
    var at = wanted.purchasedAt() == null ? clock.instant() : wanted.purchasedAt();
    var made =
        record.all(
            List.of(
                new NewPurchase(
                    wanted.contactId(), wanted.productKind(), amount, at, wanted.externalId())));
    return made.isEmpty()
        ? answer(Response.ok(), purchases.find(externalId(wanted)).orElseThrow())
        : answer(Response.status(201), made.getFirst());
  }

  private static ExternalId externalId(PurchaseChange wanted) {
    return Objects.requireNonNull(wanted.externalId());
  }

  private static Response answer(Response.ResponseBuilder builder, Purchase purchase) {
    return builder
        .location(URI.create("/api/v1/purchases?contactId=" + purchase.contactId()))
        .header(Sequence.HEADER, Sequence.header(Topic.PURCHASE, purchase.id(), 0))
        .entity(purchase)
        .build();
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
  @Operation(operationId = "listPurchases", summary = "A contact's purchases, last recorded first")
  public RestResponse<Page<Purchase>> list(
      @RestQuery @Nullable UUID contactId,
      @RestQuery @Nullable Integer limit,
      @RestQuery @Nullable String after,
      @Context UriInfo request) {
    if (contactId == null) {
      throw new Rejection(400, "bad-parameter", "Say whose: add ?contactId= to the address.");
    }
    contacts.requireForList(contactId);
    var size = Page.limit(limit);
    var rows = purchases.page(contactId, IdCursor.after(after), size);
    return Page.of(rows, size, one -> Cursor.of(one.id()), request, null).toResponse();
  }
}
