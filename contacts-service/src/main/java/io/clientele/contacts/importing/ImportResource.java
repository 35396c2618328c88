package io.clientele.contacts.importing;

import io.clientele.kit.problem.Rejection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One import: how it stands, its mapping, starting and stopping it, and what it refused. */
@Path("/api/v1/imports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"marketing", "steward", "manager", "admin", "service"})
@Tag(name = "Imports")
class ImportResource {
  private final Imports imports;
  private final Spool spool;
  private final Clock clock;

  ImportResource(Imports imports, Spool spool, Clock clock) {
    this.imports = imports;
    this.spool = spool;
    this.clock = clock;
  }

  @GET
  @APIResponseSchema(value = ImportView.class, responseCode = "200")
  @Operation(operationId = "readImport", summary = "How an import stands")
  public Response read(@RestPath UUID id) {
    return Response.ok(view(id)).header("Cache-Control", "no-store").build();
  }

  private ImportView view(UUID id) {
    return ImportView.of(imports.require(id), imports.reasons(id), clock);
  }

  @PUT
  @Path("mapping")
  @Transactional
  @Operation(operationId = "mapImport", summary = "Say which column goes to which field")
  public ImportView map(@RestPath UUID id, @NotNull Map<String, @Nullable String> wanted) {
    var job = requireWaiting(id);
    var mapping = Mapping.chosen(job.kind(), job.columns(), wanted);
    imports.map(id, mapping, AcceptImport.state(mapping.missing(job.kind())));
    return view(id);
  }

  @POST
  @Path("run")
  @Transactional
  @APIResponseSchema(value = ImportView.class, responseCode = "202")
  @Operation(operationId = "runImport", summary = "Start an import whose columns are mapped")
  public Response run(@RestPath UUID id) {
    var job = requireWaiting(id);
    var missing = job.mapping().missing(job.kind());
    if (!missing.isEmpty()) {
      throw AcceptImport.incomplete(missing, job.columns());
    }
    imports.start(id, clock.instant());
    return accepted(id);
  }

  @POST
  @Path("cancel")
  @Transactional
  @APIResponseSchema(value = ImportView.class, responseCode = "202")
  @Operation(operationId = "cancelImport", summary = "Stop an import; rows written before stay")
  public Response cancel(@RestPath UUID id) {
    var job = imports.requireLocked(id);
    if (!job.state().isOver()) {
      imports.end(id, ImportState.CANCELLED, null, clock.instant());
      spool.delete(id);
    }
    return accepted(id);
  }

  @GET
  @Path("rejected.csv")
  @Produces("text/csv;charset=UTF-8")
  @APIResponseSchema(value = String.class, responseCode = "200")
  @Operation(operationId = "readRejectedRows", summary = "The refused rows, with line and reason")
  public Response rejected(@RestPath UUID id) {
    var job = imports.require(id);
    return Response.ok(new RejectedCsv(imports, job), MediaType.valueOf("text/csv;charset=UTF-8"))
        .header("Content-Disposition", "attachment; filename=\"rejected-" + id + ".csv\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private Response accepted(UUID id) {
    return Response.accepted(view(id)).location(URI.create(ImportView.address(id))).build();
  }

  private ImportJob requireWaiting(UUID id) {
    var job = imports.requireLocked(id);
    if (job.state() != ImportState.MAPPING && job.state() != ImportState.READY) {
      throw new Rejection(
          409,
          "import-started",
          "The import is " + job.state().json() + " already: send the file again for another one.");
    }
    return job;
  }
}
