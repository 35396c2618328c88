package io.clientele.kit.sample;

import io.clientele.contracts.Topic;
import io.clientele.kit.http.ETag;
import io.clientele.kit.http.LargeBody;
import io.clientele.kit.idempotency.Idempotency;
import io.clientele.kit.idempotency.Idempotent;
import io.clientele.kit.outbox.EventDraft;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.paging.Cursor;
import io.clientele.kit.paging.Page;
import io.clientele.kit.sample.Notes.Note;
import io.clientele.kit.time.Ids;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The kit's sample of a resource: created once per key and announced as a contact of that name,
 * listed in pages, changed with an ETag.
 */
@Path("/api/v1/notes")
@RolesAllowed({"sales", "steward"})
@RunOnVirtualThread
public class NoteResource {
  private final Notes notes;
  private final Rendezvous rendezvous;
  private final Idempotency idempotency;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  NoteResource(
      Notes notes,
      Rendezvous rendezvous,
      Idempotency idempotency,
      Outbox outbox,
      Ids ids,
      Clock clock) {
    this.notes = notes;
    this.rendezvous = rendezvous;
    this.idempotency = idempotency;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /** What a client sends. */
  public record NoteChange(String text) {}

  @POST
  @Idempotent
  public Response create(NoteChange wanted) {
    return idempotency.once(() -> add(wanted.text()));
  }

  private Response add(String text) {
    var id = ids.next();
    notes.add(id, text);
    outbox.publish(announcement(id, text));
    rendezvous.pass(text);
    if (rendezvous.crashes()) {
      notes.crash();
    }
    return Response.created(URI.create("/api/v1/notes/" + id))
        .entity(new Note(id, 1, text))
        .build();
  }

  private EventDraft announcement(UUID id, String text) {
    var now = clock.instant();
    var contact = SeenContacts.contact(id, 1, text, now);
    return EventDraft.state(
        Topic.CONTACT, id.toString(), id.toString(), 1, "contacts.contact.created", now, contact);
  }

  @GET
  public RestResponse<Page<Note>> list(
      @RestQuery String prefix,
      @RestQuery @Nullable Integer limit,
      @RestQuery @Nullable String after,
      @Context UriInfo request) {
    var size = Page.limit(limit);
    var cursor = Cursor.parse(after, 2);
    var rows =
        cursor == null
            ? notes.page(prefix, null, null, size + 1)
            : notes.page(
                prefix, cursor.values().get(0), UUID.fromString(cursor.values().get(1)), size + 1);
    return Page.of(rows, size, note -> Cursor.of(note.text(), note.id()), request, null)
        .toResponse();
  }

  /** Counts the bytes of a body of any size. */
  @POST
  @Path("/lengths")
  @LargeBody
  public long length(InputStream body) throws IOException {
    return body.transferTo(OutputStream.nullOutputStream());
  }

  @PATCH
  @Path("/{id}")
  @Transactional
  public Response change(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, NoteChange wanted) {
    var expected = ETag.expected(ifMatch);
    var note = notes.locked(id).orElseThrow(jakarta.ws.rs.NotFoundException::new);
    ETag.require(expected, note.version(), note);
    notes.change(id, wanted.text());
    var changed = new Note(id, note.version() + 1, wanted.text());
    return Response.ok(changed).header("ETag", new ETag(changed.version(), 0)).build();
  }
}
