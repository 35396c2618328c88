package io.clientele.contacts.contact;

import io.clientele.contacts.alike.Alike;
import io.clientele.contacts.alike.DuplicateCheck;
import io.clientele.contacts.exactkey.DuplicateFound;
import io.clientele.contacts.exactkey.OnDuplicate;
import io.clientele.contacts.history.Author;
import io.clientele.contracts.ContactState.Cause;
import io.clientele.kit.idempotency.Idempotency;
import io.clientele.kit.idempotency.Idempotent;
import io.clientele.kit.paging.Page;
import io.clientele.rules.SqlClause;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Creating contacts, listing and finding them. */
@Path("/api/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contacts")
class ContactsResource {
  private final CreateContacts createContacts;
  private final Preparation preparation;
  private final DuplicateCheck duplicateCheck;
  private final RefuseAlike refuseAlike;
  private final Contacts contacts;
  private final Idempotency idempotency;
  private final SecurityIdentity caller;
  private final Sparse sparse;
  private final Clock clock;

  ContactsResource(
      CreateContacts createContacts,
      Preparation preparation,
      DuplicateCheck duplicateCheck,
      RefuseAlike refuseAlike,
      Contacts contacts,
      Idempotency idempotency,
      SecurityIdentity caller,
      Sparse sparse,
      Clock clock) {
    this.createContacts = createContacts;
    this.preparation = preparation;
    this.duplicateCheck = duplicateCheck;
    this.refuseAlike = refuseAlike;
    this.contacts = contacts;
    this.idempotency = idempotency;
    this.caller = caller;
    this.sparse = sparse;
    this.clock = clock;
  }

  @POST
  @Idempotent
  @RolesAllowed({"sales", "marketing", "steward", "manager", "admin"})
  @APIResponseSchema(value = ContactView.class, responseCode = "201")
  @Operation(
      operationId = "createContact",
      summary = "Create a contact",
      description =
          "The same phone or e-mail as another contact's, or one that is likely the same, is"
              + " refused with its candidates, unless onDuplicate is mark (with a reason) or update"
              + " (fills what the one with the same phone or e-mail lacks). X-Duplicate-Check:"
              + " skipped says that likely ones could not be looked for in time.")
  public Response create(
      @NotNull ContactChange entered,
      @RestQuery @Nullable String onDuplicate,
      @RestQuery @Nullable @Size(max = 500) String reason,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization)
      throws Exception {
    var choice = OnDuplicate.of(onDuplicate, reason, OnDuplicate.values());
    var author = Author.of(caller, reason);
    var prepared = preparation.prepare(entered);
    if (choice != OnDuplicate.REFUSE) {
      return idempotency.once(() -> create(prepared, choice, author));
    }
    var alike = duplicateCheck.before(null, prepared.values(), authorization);
    var answer = idempotency.once(() -> createUnlessAlike(prepared, alike, author));
    return Answers.checked(answer, alike);
  }

  private Response createUnlessAlike(Prepared prepared, Alike alike, Author author) {
    refuseAlike.of(alike);
    return create(prepared, OnDuplicate.REFUSE, author);
  }

  private Response create(Prepared prepared, OnDuplicate choice, Author author) {
    var outcome = createContacts.all(List.of(prepared), choice, author, Cause.CREATED).getFirst();
    return switch (outcome) {
      case Outcome.Created made -> Answers.created(made.contact());
      case Outcome.Enriched same -> Answers.changed(same.contact());
      case Outcome.Refused refused -> throw new DuplicateFound(refused.candidates());
    };
  }

  @GET
  @RolesAllowed({"viewer", "sales", "marketing", "steward", "manager", "delivery", "admin"})
  @APIResponseSchema(value = ContactPageView.class, responseCode = "200")
  @Operation(
      operationId = "listContacts",
      summary = "List contacts, or find them by the beginnings of words",
      description = "Without state, active and frozen ones; deleted ones are the recycle bin.")
  public RestResponse<Page<Object>> list(
      @RestQuery @Nullable String q,
      @RestQuery List<String> state,
      @RestQuery @Nullable Integer limit,
      @RestQuery @Nullable String after,
      @RestQuery @Nullable String sort,
      @RestQuery @Nullable String count,
      @RestQuery @Nullable String fields,
      @Context UriInfo request) {
    var order = ContactSort.parse(sort);
    var rows = Page.limit(limit);
    var condition = Conditions.list(q, state);
    var total = "exact".equals(count) ? contacts.count(condition) : null;
    var found = contacts.page(condition, order, order.cursor(after), rows);
    var page = Page.of(found, rows, order::position, request, total);
    var shown = page.items().stream().map(sparse.of(fields)).toList();
    return new Page<>(shown, page.next(), page.count()).toResponse();
  }

  @POST
  @Path("/search")
  @RolesAllowed({"viewer", "sales", "marketing", "steward", "manager", "delivery", "admin"})
  @APIResponseSchema(value = ContactPageView.class, responseCode = "200")
  @Operation(
      operationId = "searchContacts",
      summary = "Find contacts by a rule; next is the 'after' of the next page")
  public Page<Object> search(@NotNull @Valid SearchChange search) {
    var order = ContactSort.parse(search.sort());
    var rows = Page.limit(search.limit());
    SqlClause condition = Conditions.rule(search.rule(), clock.instant());
    var found = contacts.page(condition, order, order.cursor(search.after()), rows);
    var items = found.subList(0, Math.min(rows, found.size()));
    var next = found.size() > rows ? order.position(items.getLast()).text() : null;
    return new Page<>(items.stream().map(sparse.of(search.fields())).toList(), next, null);
  }

  @POST
  @Path("/by-ids")
  @RolesAllowed({"viewer", "sales", "marketing", "steward", "manager", "delivery", "admin"})
  @APIResponseSchema(value = ContactPageView.class, responseCode = "200")
  @Operation(
      operationId = "getContactsByIds",
      summary = "Fill ids from other services; ids that do not exist are left out")
  public Map<String, List<Object>> byIds(@NotNull @Valid ByIdsChange wanted) {
    var found = contacts.find(wanted.ids());
    return Map.of("items", found.stream().map(sparse.of(wanted.fields())).toList());
  }
}
