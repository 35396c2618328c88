package io.clientele.contacts.pipeline;

import io.clientele.contracts.Topic;
import io.clientele.kit.http.Sequence;
import io.clientele.kit.idempotency.Idempotency;
import io.clientele.kit.idempotency.Idempotent;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.time.Ids;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pipelines: reading them and adding one. */
@Path("/api/v1/pipelines")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Deals")
class PipelineResource {
  private final Pipelines pipelines;
  private final Outbox outbox;
  private final Idempotency idempotency;
  private final Ids ids;
  private final Clock clock;

  PipelineResource(
      Pipelines pipelines, Outbox outbox, Idempotency idempotency, Ids ids, Clock clock) {
    this.pipelines = pipelines;
    this.outbox = outbox;
    this.idempotency = idempotency;
    this.ids = ids;
    this.clock = clock;
  }

  /** All pipelines. */
  record PipelinesView(List<Pipeline> items) {}

  @GET
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
  @Operation(operationId = "listPipelines", summary = "All pipelines with their stages")
  public PipelinesView list() {
    return new PipelinesView(pipelines.all());
  }

  @GET
  @Path("{idOrKey}")
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
  @Operation(operationId = "readPipeline", summary = "One pipeline, by id or key")
  public Pipeline read(@PathParam("idOrKey") String idOrKey) {
    return pipelines
        .find(idOrKey)
        .orElseThrow(
            () -> new Rejection(404, "not-found", "There is no such pipeline; list /pipelines."));
  }

  @POST
  @Idempotent
  @RolesAllowed({"manager", "admin"})
  @APIResponseSchema(value = Pipeline.class, responseCode = "201")
  @Operation(operationId = "createPipeline", summary = "Add a pipeline")
  public Response create(@NotNull @Valid PipelineChange wanted) {
    return idempotency.once(() -> insert(wanted));
  }

  private Response insert(PipelineChange wanted) {
    if (wanted.repeatsAStage()) {
      throw new Rejection(422, "invalid", "Give each stage a key of its own.")
          .error("/stages", "repeated", "Two stages have the same key.");
    }
    var now = clock.instant();
    var pipeline =
        new Pipeline(ids.next(), 1, wanted.key(), wanted.name(), wanted.ordered(), now, now);
    if (!pipelines.insert(pipeline)) {
      throw new Rejection(409, "key-taken", "Another pipeline has this key: choose another one.")
          .error("/key", "taken", "There is a pipeline " + wanted.key() + " already.");
    }
    outbox.publish(pipeline.event());
    return Response.created(URI.create("/api/v1/pipelines/" + pipeline.id()))
        .header(Sequence.HEADER, Sequence.header(Topic.PIPELINE, pipeline.id(), 1))
        .entity(pipeline)
        .build();
  }
}
