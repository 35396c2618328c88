package io.clientele.validation.verdict;

import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.VerdictState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A verdict as clients see it: codes without the values, which only the contact's owner shows.
 *
 * @param fields e-mails and phones in the contact's order, then names and address
 */
record VerdictView(
    UUID contactId,
    long version,
    long contactVersion,
    VerdictState.Recommendation recommendation,
    List<FieldView> fields,
    Instant judgedAt) {

  /** What was found about one value. */
  record FieldView(String field, String verdict, FieldVerdict.State state, List<String> reasons) {}

  static VerdictView of(VerdictState verdict) {
    return new VerdictView(
        verdict.contactId(),
        verdict.version(),
        verdict.contactVersion(),
        verdict.recommendation(),
        verdict.fields().stream()
            .map(field ->
                new FieldView(field.field(), field.verdict(), field.state(), field.reasons()))
            .toList(),
        verdict.judgedAt());
  }
}
