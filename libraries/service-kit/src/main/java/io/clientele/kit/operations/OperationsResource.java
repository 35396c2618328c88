package io.clientele.kit.operations;

import io.clientele.kit.digest.Totals;
import io.clientele.kit.inbox.DeadLetter;
import io.clientele.kit.inbox.DeadLetters;
import io.clientele.kit.problem.Rejection;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What operators ask of any service: dead letters, digest, trace. */
@UnlessBuildProperty(
    name = "quarkus.datasource.jdbc",
    stringValue = "false",
    enableIfMissing = true)
@Path("/api/v1/operations/{service}")
@RolesAllowed("admin")
@RunOnVirtualThread
@Tag(name = "Operations")
class OperationsResource {
  private static final int MOST = 500;

  private final DeadLetters deadLetters;
  private final Totals totals;
  private final Trace trace;
  private final String name;

  OperationsResource(
      DeadLetters deadLetters,
      Totals totals,
      Trace trace,
      @ConfigProperty(name = "clientele.service") String name) {
    this.name = name;
    this.deadLetters = deadLetters;
    this.totals = totals;
    this.trace = trace;
  }

  @GET
  @Path("/dead-letters")
  @Operation(
      operationId = "listDeadLetters",
      summary = "Events that could not be applied, open ones first")
  public Map<String, List<DeadLetter>> deadLetters(String service) {
    requireOwn(service);
    return Map.of("items", deadLetters.list(MOST));
  }

  @POST
  @Path("/dead-letters/{id}/replay")
  @Operation(
      operationId = "replayDeadLetter",
      summary = "Apply a dead letter again, once its cause is mended")
  public DeadLetter replay(String service, UUID id) {
    requireOwn(service);
    return deadLetters.replay(id);
  }

  @GET
  @Path("/digest")
  @Operation(
      operationId = "readDigest",
      summary = "Sums of what this service publishes and has applied")
  public DigestView digest(String service) {
    requireOwn(service);
    return totals.now();
  }

  @POST
  @Path("/digest/heal")
  @Operation(
      operationId = "healDigest",
      summary = "Publish the digest of everything now, so that consumers ask for what they lack")
  @APIResponse(responseCode = "202", description = "Being published")
  public Response heal(String service) {
    requireOwn(service);
    totals.heal();
    return Response.accepted().build();
  }

  @GET
  @Path("/trace/{id}")
  @Operation(
      operationId = "trace",
      summary = "What this service published and applied about an id, in order of time")
  public Map<String, List<Trace.Hop>> trace(String service, String id) {
    requireOwn(service);
    return Map.of("hops", trace.of(id));
  }

  private void requireOwn(String service) {
    if (!service.equals(name)) {
      throw new Rejection(404, "not-found", "This is the %s service.".formatted(name));
    }
  }
}
