package io.clientele.dedupe.check;

import io.clientele.dedupe.contact.ContactForms;
import io.clientele.dedupe.rule.SamePhone;
import io.clientele.kit.paging.Page;
import io.clientele.kit.problem.Rejection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells before a save who in the base is like the record; changes nothing. */
@Path("/api/v1/duplicates/check")
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
    if (!check.entity().equals("contact")) {
      throw new Rejection(
              422, "unknown-entity", "Send a contact: no other kind of record is compared yet.")
          .error("/entity", "unknown-entity", "Not a kind of record that is compared.");
    }
    var wanted = check.candidate();
    var written = wanted.toWritten();
    return candidates.find(
        ContactForms.of(written),
        SamePhone.keys(written.phones(), wanted.country()),
        wanted.id() == null ? NOBODY : wanted.id(),
        Page.limit(limit));
  }
}
