package io.clientele.analytics.funnel;

import io.clientele.analytics.pipeline.Pipelines;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What became of a pipeline's deals; the pipeline is an id or {@code sales}. */
@Path("/api/v1/funnels/{pipeline}")
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
@Tag(name = "Funnels")
class FunnelResource {
  private final Pipelines pipelines;
  private final Funnels funnels;

  FunnelResource(Pipelines pipelines, Funnels funnels) {
    this.pipelines = pipelines;
    this.funnels = funnels;
  }

  @GET
  @Operation(
      operationId = "getFunnel",
      summary = "Deals per stage: how many entered, what became of them, how long it took")
  public FunnelView report(
      @Parameter(example = "sales") String pipeline,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("basis") @Nullable String basis) {
    return funnels.report(pipelines.require(pipeline), Period.of(from, to), Basis.of(basis));
  }

  @GET
  @Path("/transitions")
  @Operation(operationId = "listTransitions", summary = "Moves from stage to stage, counted")
  public TransitionsView transitions(
      @Parameter(example = "sales") String pipeline,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    var known = pipelines.require(pipeline);
    var period = Period.of(from, to);
    return TransitionsView.of(known, period, funnels.transitions(known, period));
  }

  @GET
  @Path("/time-in-stage")
  @Operation(operationId = "getTimeInStage", summary = "How long deals stayed in each stage")
  public TimesView times(
      @Parameter(example = "sales") String pipeline,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("basis") @Nullable String basis) {
    return TimesView.of(report(pipeline, from, to, basis));
  }
}
