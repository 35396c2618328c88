package io.clientele.segmentation.inbox;

import io.clientele.kit.inbox.Incoming;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which event of a batch concerns which contact. */
final class Origins {
  private Origins() {}

  static <T> Map<UUID, Incoming<?>> byKey(List<Incoming<T>> events) {
    var origins = new HashMap<UUID, Incoming<?>>();
    events.forEach(event -> origins.put(UUID.fromString(event.key()), event));
    return origins;
  }
}
