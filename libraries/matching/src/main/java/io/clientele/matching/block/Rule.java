package io.clientele.matching.block;

import java.util.List;

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

  /** Whether every pair of the finer rule is a pair of this one too. */
  boolean follows(Rule finer) {
    return signatures.stream()
        .allMatch(own ->
            finer.signatures.stream()
                .anyMatch(
                    other -> other.field() == own.field() && own.shape().follows(other.shape())));
  }
}
