package io.clientele.analytics.inbox;

import io.clientele.kit.inbox.Incoming;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A batch parted into what is there and what was erased.
 *
 * @param erased keys of tombstones
 */
record Batch<T>(List<T> present, List<UUID> erased) {

  static <T> Batch<T> of(List<Incoming<T>> events) {
    var present = new ArrayList<T>();
    var erased = new ArrayList<UUID>();
    for (var event : events) {
      event.value().ifPresentOrElse(present::add, () -> erased.add(UUID.fromString(event.key())));
    }
    return new Batch<>(present, erased);
  }
}
