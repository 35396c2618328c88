package io.clientele.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Says everything that is wrong with a rule at once. */
public final class InvalidRule extends RuntimeException {
  private final transient List<RuleError> errors;

  InvalidRule(List<RuleError> errors) {
    super(
        errors.stream()
            .map(error -> error.pointer() + ": " + error.message())
            .collect(Collectors.joining("; ")));
    this.errors = List.copyOf(errors);
  }

  /** All that is wrong, in the order of the rule. */
  public List<RuleError> errors() {
    return errors;
  }
}
