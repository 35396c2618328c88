package io.clientele.analytics.customers;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Counts people when everybody in a group is one person: groups that share a contact are one person
 * too, so that a contact in two groups is not taken away twice (union-find).
 */
final class People {
  private final Map<UUID, UUID> parents = new HashMap<>();
  private final Map<UUID, UUID> firstOfGroup = new HashMap<>();
  private long saved;

  /** Says that a contact is in a group. */
  void put(UUID group, UUID contact) {
    var first = firstOfGroup.putIfAbsent(group, contact);
    if (first != null) {
      join(root(first), root(contact));
    }
  }

  private void join(UUID one, UUID other) {
    if (!one.equals(other)) {
      parents.put(other, one);
      saved++;
    }
  }

  private UUID root(UUID contact) {
    var at = contact;
    var parent = parents.getOrDefault(at, at);
    while (!parent.equals(at)) {
      var above = parents.getOrDefault(parent, parent);
      parents.put(at, above); // halves the way for whoever asks next
      at = parent;
      parent = above;
    }
    return at;
  }

  /** How many records more than people there are. */
  long saved() {
    return saved;
  }
}
