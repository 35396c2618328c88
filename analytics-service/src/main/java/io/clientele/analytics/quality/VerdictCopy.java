package io.clientele.analytics.quality;

import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.VerdictState;
import java.util.UUID;

/** What is counted of a verdict. */
record VerdictCopy(
    UUID contactId,
    String valuesHash,
    boolean suspiciousPhone,
    boolean invalidPhone,
    boolean undeliverableEmail) {

  static VerdictCopy of(VerdictState state) {
    return new VerdictCopy(
        state.contactId(),
        state.valuesHash(),
        says(state, "phone", "suspicious"),
        says(state, "phone", "invalid"),
        says(state, "email", "undeliverable"));
  }

  private static boolean says(VerdictState state, String field, String verdict) {
    return state.fields().stream().anyMatch(judged -> is(judged, field, verdict));
  }

  /** A field may be named with its place in a list, such as {@code phones/1}. */
  private static boolean is(FieldVerdict judged, String field, String verdict) {
    return judged.field().startsWith(field) && judged.verdict().equals(verdict);
  }
}
