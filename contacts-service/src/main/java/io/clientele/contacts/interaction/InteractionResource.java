package io.clientele.contacts.interaction;

import io.clientele.contacts.reference.IdCursor;
import io.clientele.contacts.reference.KnownContacts;
import io.clientele.contracts.Interaction;
import io.clientele.contracts.Topic;
import io.clientele.kit.http.Sequence;
import io.clientele.kit.idempotency.Idempotency;
import io.clientele.kit.idempotency.Idempotent;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.paging.Cursor;
import io.clientele.kit.paging.Page;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.time.Ids;
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
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** When and how contacts were touched: recording and listing it. */
@Path("/api/v1/interactions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Purchases and interactions")
class InteractionResource {
  private final Interactions interactions;
  private final KnownContacts contacts;
  private final Outbox outbox;
  private final Idempotency idempotency;
  private final Ids ids;
  private final Clock clock;

  InteractionResource(
      Interactions interactions,
      KnownContacts contacts,
      Outbox outbox,
      Idempotency idempotency,
      Ids ids,
      Clock clock) {
    this.interactions = interactions;
    this.contacts = contacts;
    this.outbox = outbox;
    this.idempotency = idempotency;
    this.ids = ids;
    this.clock = clock;
  }

  @POST
  @Idempotent
  @RolesAllowed({"sales", "marketing", "steward", "manager", "delivery", "admin", "service"})
  @APIResponseSchema(value = Interaction.class, responseCode = "201")
  @Operation(
      operationId = "recordInteraction",
      summary = "Record a call, mail, meeting, complaint…")
  public Response create(@NotNull @Valid InteractionChange wanted) {
    return idempotency.once(() -> store(wanted));
  }

  private Response store(InteractionChange wanted) {
    contacts.require(wanted.contactId());
    var made = interaction(wanted);
    if (!interactions.insert(made, wanted.externalId())) {
      var known = interactions.find(Objects.requireNonNull(wanted.externalId())).orElseThrow();
      return answer(Response.ok(), known);
    }
    outbox.publish(InteractionTopic.event(made));
    return answer(Response.status(201), made);
  }

  private Interaction interaction(InteractionChange wanted) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var at = wanted.at() == null ? now : wanted.at().truncatedTo(ChronoUnit.MICROS);
    return new Interaction(
        ids.next(), wanted.contactId(), wanted.kind(), wanted.channel(), at, now, wanted.outcome());
  }

  private static Response answer(Response.ResponseBuilder builder, Interaction interaction) {
    return builder
        .location(URI.create("/api/v1/interactions?contactId=" + interaction.contactId()))
        .header(Sequence.HEADER, Sequence.header(Topic.INTERACTION, interaction.id(), 0))
        .entity(interaction)
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
  @Operation(
      operationId = "listInteractions",
      summary = "A contact's interactions, last recorded first")
  public RestResponse<Page<Interaction>> list(
      @RestQuery @Nullable UUID contactId,
      @RestQuery @Nullable Integer limit,
      @RestQuery @Nullable String after,
      @Context UriInfo request) {
    if (contactId == null) {
      throw new Rejection(400, "bad-parameter", "Say whose: add ?contactId= to the address.");
    }
    contacts.requireForList(contactId);
    var size = Page.limit(limit);
    var rows = interactions.page(contactId, IdCursor.after(after), size);
    return Page.of(rows, size, one -> Cursor.of(one.id()), request, null).toResponse();
  }
}
