package io.clientele.dedupe.scan;

import io.clientele.dedupe.match.Entity;
import io.clientele.kit.problem.Rejection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Having all records looked at anew, and seeing how far that has come. */
@Path("/api/v1/duplicates/rescan")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"steward", "admin"})
@RunOnVirtualThread
@Tag(name = "Duplicates")
class ScanResource {
  private final Scans scans;
  private final LearnModel learnModel;

  ScanResource(Scans scans, LearnModel learnModel) {
    this.scans = scans;
    this.learnModel = learnModel;
  }

  @POST
  @Transactional
  @APIResponse(responseCode = "202", description = "It goes on in the background")
  @APIResponse(
      responseCode = "409",
      description = "Too few records, or too little memory, to learn from")
  @Operation(
      operationId = "rescan",
      summary = "Compare all records of an entity anew",
      description = "With learn=true by a model that is learned from them first.")
  public Response start(@RestQuery @Nullable String entity, @RestQuery @Nullable String learn) {
    var compared = Entity.named(entity, "/entity");
    if (isTrue(learn)) {
      learnModel.ask(compared);
    } else {
      scans.start(compared.json());
    }
    return Response.accepted(progress()).location(URI.create("/api/v1/duplicates/rescan")).build();
  }

  private static boolean isTrue(@Nullable String learn) {
    if (learn == null || learn.equals("true") || learn.equals("false")) {
      return "true".equals(learn);
    }
    throw new Rejection(400, "bad-parameter", "Send learn as true or false.")
        .error("/learn", "unknown", "learn cannot be '" + learn + "' here.");
  }

  @GET
  @Operation(operationId = "getRescan", summary = "How far the scans have come")
  public Map<String, List<ScanView>> progress() {
    return Map.of("items", scans.progress());
  }
}
