package io.clientele.dedupe.group;

import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.outbox.EventDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event behind each record that changed, so that what it leads to goes on with its trace. */
public record Causes(Map<UUID, Incoming<?>> events) {
  /** Nothing changed by an event. */
  public static final Causes NONE = new Causes(Map.of());

  private static final UUID NOBODY = new UUID(0, 0);

  /** The causes of a batch. */
  public static Causes of(List<? extends Incoming<?>> batch) {
    var events = new LinkedHashMap<UUID, Incoming<?>>();
    batch.forEach(event -> events.put(UUID.fromString(event.key()), event));
    return new Causes(events);
  }

  /** The records of the batch. */
  public Set<UUID> records() {
    return events.keySet();
  }

  /** The first of them. */
  UUID first() {
    return events.keySet().stream().findFirst().orElse(NOBODY);
  }

  /** The announcement in the trace of this record's event, if it is one of the batch. */
  EventDraft caused(EventDraft draft, @Nullable UUID by) {
    var cause = by == null ? null : events.get(by);
    return cause == null ? draft : draft.causedBy(cause);
  }
}
