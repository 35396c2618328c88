package io.clientele.contacts.deal;

import io.clientele.contacts.pipeline.Pipeline;
import io.clientele.contacts.pipeline.Pipelines;
import io.clientele.contracts.PipelineState;
import io.clientele.contracts.Stage;
import io.clientele.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the pipeline and stage that a request names. */
@ApplicationScoped
class DealPipelines {
  private final Pipelines pipelines;

  DealPipelines(Pipelines pipelines) {
    this.pipelines = pipelines;
  }

  Pipeline named(@Nullable String idOrKey) {
    var wanted = idOrKey == null ? PipelineState.SALES.toString() : idOrKey;
    return pipelines
        .find(wanted)
        .orElseThrow(() ->
            new Rejection(422, "unknown-pipeline", "Name a pipeline of the list /pipelines.")
                .error("/pipeline", "unknown", "There is no pipeline '" + wanted + "'."));
  }

  Stage stage(UUID pipelineId, String keyOrName) {
    return stage(named(pipelineId.toString()), keyOrName);
  }

  static Stage stage(Pipeline pipeline, @Nullable String keyOrName) {
    if (keyOrName == null) {
      return pipeline.first();
    }
    return pipeline.stage(keyOrName).orElseThrow(() -> unknown(pipeline, keyOrName));
  }

  private static Rejection unknown(Pipeline pipeline, String keyOrName) {
    var known = String.join(", ", pipeline.stages().stream().map(Stage::key).toList());
    return new Rejection(422, "unknown-stage", "Name a stage of the pipeline: " + known + ".")
        .error("/stage", "unknown", "There is no stage '" + keyOrName + "' in this pipeline.");
  }
}
