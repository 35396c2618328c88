package io.clientele.contacts.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.contacts.alike.Alike;
import io.clientele.contacts.alike.DuplicateCheck;
import io.clientele.contacts.exactkey.OnDuplicate;
import io.clientele.contacts.history.Author;
import io.clientele.contacts.history.ChangeView;
import io.clientele.contacts.history.History;
import io.clientele.kit.http.ETag;
import io.clientele.kit.idempotency.Idempotency;
import io.clientele.kit.idempotency.Idempotent;
import io.clientele.kit.paging.Cursor;
import io.clientele.kit.paging.Page;
import io.clientele.kit.problem.Rejection;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading and changing one contact. */
@Path("/api/v1/contacts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contacts")
class ContactResource {
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final Contacts contacts;
  private final ChangeContact changeContact;
  private final DuplicateCheck duplicateCheck;
  private final History history;
  private final Idempotency idempotency;
  private final SecurityIdentity caller;

  ContactResource(
      Contacts contacts,
      ChangeContact changeContact,
      DuplicateCheck duplicateCheck,
      History history,
      Idempotency idempotency,
      SecurityIdentity caller) {
    this.contacts = contacts;
    this.changeContact = changeContact;
    this.duplicateCheck = duplicateCheck;
    this.history = history;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"viewer", "sales", "marketing", "steward", "manager", "delivery", "admin"})
  @APIResponseSchema(value = ContactView.class, responseCode = "200")
  @Operation(operationId = "getContact", summary = "Read a contact, also from the recycle bin")
  public Response read(UUID id, @HeaderParam("If-None-Match") @Nullable String known) {
    var contact = contacts.require(id);
    return contact.etag().isKnownTo(known) ? Answers.notModified(contact) : Answers.read(contact);
  }

  @PATCH
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({"sales", "marketing", "steward", "manager", "admin"})
  @APIResponseSchema(value = ContactView.class, responseCode = "200")
  @Operation(
      operationId = "changeContact",
      summary = "Change a contact by JSON Merge Patch (RFC 7396)",
      description =
          "Lists are replaced whole; null empties a field. What makes the contact one that another"
              + " has the phone or e-mail of, or that is likely the same as another, is refused"
              + " with its candidates, unless onDuplicate=mark (with a reason). X-Duplicate-Check:"
              + " skipped says that likely ones could not be looked for in time.")
  @RequestBody(
      content =
          @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ContactChange.class)))
  public Response change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode patch,
      @RestQuery @Nullable String onDuplicate,
      @RestQuery @Nullable @Size(max = 500) String reason,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization)
      throws Exception {
    var choice = refuseOrMark(onDuplicate, reason);
    var author = Author.of(caller, reason);
    var wanted = changeContact.patched(id, ETag.expected(ifMatch), patch);
    if (choice == OnDuplicate.MARK) {
      return Answers.changed(changeContact.apply(wanted, choice, Alike.NOBODY, author));
    }
    var alike =
        duplicateCheck.beforeChange(
            id, wanted.seen().values(), wanted.next().values(), authorization);
    return Answers.checked(
        Answers.changed(changeContact.apply(wanted, choice, alike, author)), alike);
  }

  @DELETE
  @RolesAllowed({"sales", "marketing", "steward", "manager", "admin"})
  @APIResponse(responseCode = "204", description = "In the recycle bin")
  @Operation(operationId = "deleteContact", summary = "Put a contact into the recycle bin")
  public Response delete(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RestQuery @Nullable @Size(max = 500) String reason) {
    var author = Author.of(caller, reason);
    return Answers.deleted(changeContact.delete(id, ETag.expected(ifMatch), author));
  }

  @POST
  @Path("/restore")
  @Idempotent
  @RolesAllowed({"sales", "marketing", "steward", "manager", "admin"})
  @APIResponseSchema(value = ContactView.class, responseCode = "200")
  @Operation(
      operationId = "restoreContact",
      summary = "Take a contact out of the recycle bin",
      description =
          "Refused while another contact has its phone or e-mail or is likely the same, unless"
              + " onDuplicate=mark (with a reason). X-Duplicate-Check: skipped says that likely"
              + " ones could not be looked for in time.")
  public Response restore(
      UUID id,
      @RestQuery @Nullable String onDuplicate,
      @RestQuery @Nullable @Size(max = 500) String reason,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization)
      throws Exception {
    var choice = refuseOrMark(onDuplicate, reason);
    var author = Author.of(caller, reason);
    if (choice == OnDuplicate.MARK) {
      return restored(id, choice, Alike.NOBODY, author);
    }
    var alike = duplicateCheck.before(id, contacts.require(id).values(), authorization);
    return Answers.checked(restored(id, choice, alike, author), alike);
  }

  private Response restored(UUID id, OnDuplicate choice, Alike alike, Author author) {
    return idempotency.once(
        () -> Answers.changed(changeContact.restore(id, choice, alike, author)));
  }

  @GET
  @Path("/history")
  @RolesAllowed({"viewer", "sales", "marketing", "steward", "manager", "delivery", "admin"})
  @Operation(
      operationId = "getContactHistory",
      summary = "Every change of a contact, newest first: who, when, why, old and new")
  public RestResponse<Page<ChangeView>> history(
      UUID id,
      @RestQuery @Nullable Integer limit,
      @RestQuery @Nullable String after,
      @Context UriInfo request) {
    contacts.require(id);
    var rows = Page.limit(limit);
    var changes = history.page(id, before(Cursor.parse(after, 1)), rows);
    return Page.of(changes, rows, (ChangeView c) -> Cursor.of(c.version()), request, null)
        .toResponse();
  }

  private static long before(@Nullable Cursor after) {
    try {
      return after == null ? Long.MAX_VALUE : Long.parseLong(after.values().getFirst());
    } catch (NumberFormatException wrong) {
      throw new Rejection(
          400, "bad-cursor", "Take 'after' from the last page's next link, or leave it out.");
    }
  }

  private static OnDuplicate refuseOrMark(@Nullable String asked, @Nullable String reason) {
    return OnDuplicate.of(asked, reason, OnDuplicate.REFUSE, OnDuplicate.MARK);
  }
}
