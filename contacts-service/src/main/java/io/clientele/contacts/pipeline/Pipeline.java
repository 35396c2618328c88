package io.clientele.contacts.pipeline;

import io.clientele.contracts.EventJson;
import io.clientele.contracts.PipelineState;
import io.clientele.contracts.Stage;
import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.EventDraft;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The stages that deals of one kind go through. */
public record Pipeline(
    UUID id,
    long version,
    String key,
    String name,
    List<Stage> stages,
    Instant createdAt,
    Instant updatedAt) {

  static Pipeline read(
      UUID id,
      long version,
      String key,
      String name,
      String stages,
      Instant made,
      Instant changed) {
    var all =
        List.of(
            EventJson.read(
                stages.getBytes(java.nio.charset.StandardCharsets.UTF_8), Stage[].class));
    return new Pipeline(id, version, key, name, all, made, changed);
  }

  /** The stage with this key or name, whatever its case. */
  public Optional<Stage> stage(String keyOrName) {
    var wanted = keyOrName.strip().toLowerCase(Locale.ROOT);
    return stages.stream()
        .filter(s -> s.key().equals(wanted) || s.name().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /** Where a new deal starts. */
  public Stage first() {
    return stages.stream().min(Comparator.comparingInt(Stage::position)).orElseThrow();
  }

  EventDraft event() {
    var state = new PipelineState(id, version, name, stages, createdAt, updatedAt);
    var type = Topic.PIPELINE.type(version == 1 ? "created" : "changed");
    return EventDraft.state(
        Topic.PIPELINE, id.toString(), id.toString(), version, type, updatedAt, state);
  }
}
