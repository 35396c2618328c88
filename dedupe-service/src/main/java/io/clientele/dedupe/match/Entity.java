package io.clientele.dedupe.match;

import io.clientele.contracts.JsonName;
import io.clientele.kit.problem.Rejection;
import io.clientele.matching.learn.Model;
import io.clientele.matching.learn.Shipped;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is compared with its like: each in a table of this name and an index of its own. */
public enum Entity implements JsonName {
  CONTACT("alike", 1) {
    @Override
    public Model shipped() {
      return Shipped.contact();
    }
  },
  COMPANY("alike-companies", 1L << 40) {
    @Override
    public Model shipped() {
      return Shipped.company();
    }
  };

  private final String rule;
  private final long firstGroup;

  Entity(String rule, long firstGroup) {
    this.rule = rule;
    this.firstGroup = firstGroup;
  }

  /** How its records are found and weighed until a model is learned from them. */
  public abstract Model shipped();

  /** Tells its shipped model from any other. */
  public String fingerprint() {
    return Models.fingerprint(shipped());
  }

  /** Which models this code can use: the version of their form, and what they compare, and how. */
  String form() {
    return shipped().fields().stream()
        .map(known -> known.field().name() + " " + known.field().kind() + " " + known.levels())
        .collect(Collectors.joining(", ", Model.VERSION + ": ", ""));
  }

  /** The name of the rule by which the engine finds its groups. */
  public String rule() {
    return rule;
  }

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
