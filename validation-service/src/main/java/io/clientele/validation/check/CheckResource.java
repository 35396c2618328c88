package io.clientele.validation.check;

import io.clientele.kit.http.LargeBody;
import io.clientele.validation.policy.FixPolicies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Judges what it is sent and keeps nothing of it. */
@Path("/api/v1/validation")
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
class CheckResource {
  private static final String NDJSON = "application/x-ndjson";

  private final Batch batch;
  private final FixPolicies policies;

  CheckResource(Batch batch, FixPolicies policies) {
    this.batch = batch;
    this.policies = policies;
  }

  @POST
  @Path("/email")
  @Operation(operationId = "validateEmail", summary = "Judge an e-mail address")
  public EmailView email(@NotNull @Valid EmailChange email) {
    return EmailView.of(email.address(), policies.judge());
  }

  @POST
  @Path("/phone")
  @Operation(operationId = "validatePhone", summary = "Judge a phone number and complete it")
  public PhoneView phone(@NotNull @Valid PhoneChange phone) {
    return PhoneView.of(phone, policies.judge());
  }

  @POST
  @Path("/contact")
  @Operation(
      operationId = "validateContact",
      summary = "Judge all of a contact, offer corrections and recommend what to do with it")
  public ContactView contact(@NotNull @Valid ContactChange contact) {
    return ContactView.of(contact, policies.judge());
  }

  @GET
  @Path("/reasons")
  @Operation(
      operationId = "listReasons",
      summary = "All reasons a verdict can give, and the reserved values that choose their verdict")
  public ReasonsView reasons() {
    return ReasonsView.all();
  }

  @POST
  @Path("/batch")
  @LargeBody
  @Consumes(NDJSON)
  @Produces({NDJSON, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "validateBatch",
      summary = "Judge contacts line by line, answered while they are sent",
      description =
          "Each line in is a contact as in validateContact; each line out has its line number and"
              + " either the verdict or a problem. Read answers while you send.")
  public StreamingOutput batch(InputStream contacts) {
    var judge = policies.judge();
    return answers -> batch.judge(contacts, answers, judge);
  }
}
