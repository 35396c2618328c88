package io.clientele.contacts.contact;

import io.clientele.contacts.alike.Alike;
import io.clientele.contracts.Topic;
import io.clientele.kit.http.Sequence;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** How a contact is answered: with its version, and where a reader may wait for it. */
final class Answers {
  private Answers() {}

  static Response created(Contact contact) {
    return written(Response.created(URI.create("/api/v1/contacts/" + contact.id())), contact)
        .entity(ContactView.of(contact))
        .build();
  }

  static Response changed(Contact contact) {
    return written(Response.ok(), contact)
        .header(HttpHeaders.CONTENT_LOCATION, "/api/v1/contacts/" + contact.id())
        .entity(ContactView.of(contact))
        .build();
  }

  /** With a word on whether the comparison before the save was done. */
  static Response checked(Response answer, Alike alike) {
    return Response.fromResponse(answer).header(Alike.HEADER, alike.header()).build();
  }

  static Response deleted(Contact contact) {
    return written(Response.noContent(), contact).build();
  }

  static Response read(Contact contact) {
    return head(Response.ok(ContactView.of(contact)), contact).build();
  }

  static Response notModified(Contact contact) {
    return head(Response.notModified(), contact).build();
  }

  private static Response.ResponseBuilder written(
      Response.ResponseBuilder answer, Contact contact) {
    return head(answer, contact)
        .header(Sequence.HEADER, Sequence.header(Topic.CONTACT, contact.id(), contact.version()));
  }

  private static Response.ResponseBuilder head(Response.ResponseBuilder answer, Contact contact) {
    return answer
        .header(HttpHeaders.ETAG, contact.etag().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
