package io.clientele.dedupe.check;

import io.clientele.dedupe.company.CompanyForms;
import io.clientele.dedupe.contact.ContactForms;
import io.clientele.dedupe.match.Entity;
import io.clientele.kit.paging.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells before a save who in the base is like the record; changes nothing. */
@Path("/api/v1/duplicates/check")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"sales", "marketing", "steward", "manager", "delivery", "admin", "service"})
@RunOnVirtualThread
@Tag(name = "Duplicates")
class CheckResource {
  private static final UUID NOBODY = new UUID(0, 0);

  private final Candidates candidates;

  CheckResource(Candidates candidates) {
    this.candidates = candidates;
  }

  @POST
  @Operation(operationId = "checkDuplicates", summary = "Who in the base is like this record")
  public CandidatesView check(
      @NotNull @Valid CheckView check, @QueryParam("limit") @Nullable Integer limit) {
    var entity = Entity.named(check.entity(), "/entity");
    var wanted = check.candidate();
    var self = wanted.id() == null ? NOBODY : wanted.id();
    return switch (entity) {
      case CONTACT -> {
        var written = wanted.toWritten();
        var phones = written.phoneKeys();
        var forms = ContactForms.of(written, phones);
        yield candidates.find(entity, forms, phones, self, Page.limit(limit));
      }
      case COMPANY -> {
        var forms = CompanyForms.of(wanted.name() == null ? "" : wanted.name());
        yield candidates.find(entity, forms, Set.of(), self, Page.limit(limit));
      }
    };
  }
}
