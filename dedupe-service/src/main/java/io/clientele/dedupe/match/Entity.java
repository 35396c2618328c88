package io.clientele.dedupe.match;

import io.clientele.contracts.JsonName;
import io.clientele.kit.problem.Rejection;
import io.clientele.matching.learn.Model;
import io.clientele.matching.learn.Shipped;
import org.jspecify.annotations.Nullable;

/** What is compared with its like: each in a table of this name and an index of its own. */
public enum Entity implements JsonName {
  CONTACT(1) {
    @Override
    Model model() {
      return Shipped.contact();
    }
  },
  COMPANY(1L << 40) {
    @Override
    Model model() {
      return Shipped.company();
    }
  };

  private final long firstGroup;

  Entity(long firstGroup) {
    this.firstGroup = firstGroup;
  }

  /** How its records are found and weighed. */
  abstract Model model();

  /** The number of its first group: those of all entities are in one table. */
  long firstGroup() {
    return firstGroup;
  }

  /**
   * The entity a client names; contacts if none.
   *
   * @throws Rejection 422 {@code unknown-entity}
   */
  public static Entity named(@Nullable String name, String pointer) {
    for (var entity : values()) {
      if (name == null || entity.json().equals(name)) {
        return entity;
      }
    }
    throw new Rejection(
            422, "unknown-entity", "Ask for contact or company: nothing else is compared.")
        .error(pointer, "unknown-entity", "Not a kind of record that is compared.");
  }
}
