package io.clientele.matching.block;

import io.clientele.matching.column.Field;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A reason to compare two records: they share all these signatures.
 *
 * @param signatures what they share, of different fields
 */
public record Rule(List<Signature> signatures) {
  /** Whether the rule looks at a field. */
  public boolean reads(int field) {
    return signatures.stream().anyMatch(signature -> signature.field() == field);
  }

  /** The rule in words, as "surname sound + dob year". */
  public String words(List<Field> fields) {
    return signatures.stream()
        .map(each -> fields.get(each.field()).name() + " " + each.shape().words())
        .collect(Collectors.joining(" + "));
  }

  /** Whether every pair of the finer rule is a pair of this one too. */
  boolean follows(Rule finer) {
    return signatures.stream()
        .allMatch(own ->
            finer.signatures.stream()
                .anyMatch(
                    other -> other.field() == own.field() && own.shape().follows(other.shape())));
  }
}
