package io.clientele.validation.verdict;

import io.clientele.kit.http.ETag;
import io.clientele.kit.problem.Rejection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading what is thought of a contact. */
@Path("/api/v1/validation/verdicts/{contactId}")
@Produces(MediaType.APPLICATION_JSON)
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
@RunOnVirtualThread
@Tag(name = "Validation")
class VerdictResource {
  private final Verdicts verdicts;

  VerdictResource(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  @GET
  @Operation(operationId = "getVerdict", summary = "What is thought of a contact, and why")
  @APIResponseSchema(value = VerdictView.class, responseCode = "200")
  @APIResponse(responseCode = "404", description = "Not judged yet, or no such contact.")
  public Response verdict(UUID contactId) {
    var verdict =
        verdicts
            .find(contactId)
            .map(VerdictView::of)
            .orElseThrow(() ->
                new Rejection(
                    404,
                    "not-found",
                    "There is no verdict on this contact: it is unknown, or so new that it comes in"
                        + " a moment."));
    return Response.ok(verdict)
        .header(HttpHeaders.ETAG, new ETag(verdict.version(), 0))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
