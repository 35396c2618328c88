package io.clientele.contacts.pipeline;

import io.clientele.contracts.Topic;
import io.clientele.kit.digest.OwnedTopic;
import io.clientele.kit.outbox.EventDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Lets consumers find out that they lack a pipeline. */
@ApplicationScoped
class PipelineTopic implements OwnedTopic {
  private final Pipelines pipelines;

  PipelineTopic(Pipelines pipelines) {
    this.pipelines = pipelines;
  }

  @Override
  public Topic topic() {
    return Topic.PIPELINE;
  }

  @Override
  public String versionsSql() {
    return "select id::text as key, version, updated_at as changed_at from pipeline where"
        + " published";
  }

  @Override
  public List<EventDraft> current(Collection<String> keys) {
    return pipelines.lockAll(keys).stream().map(Pipeline::event).toList();
  }
}
