package io.clientele.hygiene.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What fields of free text look like, why, and what they should be instead. */
public sealed interface TextVerdict {

  /** How good they look: the worst of all findings. */
  Standing standing();

  /** What is to be said, in the order in which it was found. */
  List<Finding> findings();

  /** The fields that should change, all allowed fixes taken together; each field at most once. */
  List<Fix> fixes();

  /** Why this field should change, in the order of the changes; empty when it should stay. */
  List<Reason> causes(Field field);

  /** The version of the lists that were asked. */
  String listsVersion();

  /** Whether this was found in any field. */
  default boolean has(Reason reason) {
    return findings().stream().anyMatch(finding -> finding.reason().equals(reason));
  }

  /** The value this field should have; empty when it should stay as it is. */
  default Optional<String> fix(Field field) {
    return fixes().stream().filter(fix -> fix.field() == field).map(Fix::value).findFirst();
  }

  /** Nothing is to be said. */
  record Fine(String listsVersion) implements TextVerdict {
    @Override
    public Standing standing() {
      return Standing.FINE;
    }

    @Override
    public List<Finding> findings() {
      return List.of();
    }

    @Override
    public List<Fix> fixes() {
      return List.of();
    }

    @Override
    public List<Reason> causes(Field field) {
      return List.of();
    }
  }

  /**
   * Something is to be said.
   *
   * @param causes which findings changed a field
   */
  record Flawed(
      Standing standing,
      List<Finding> findings,
      List<Fix> fixes,
      Map<Field, List<Reason>> causes,
      String listsVersion)
      implements TextVerdict {
    @Override
    public List<Reason> causes(Field field) {
      return causes.getOrDefault(field, List.of());
    }
  }
}
