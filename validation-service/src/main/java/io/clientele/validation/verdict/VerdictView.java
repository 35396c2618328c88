package io.clientele.validation.verdict;

import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.VerdictState;
import io.clientele.validation.rules.Versions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as clients see it: codes without the values, which only the contact's owner shows.
 *
 * @param fields e-mails and phones in the contact's order, then names and address
 * @param versions of the rules it was made by, null when nobody wrote them down
 */
record VerdictView(
    UUID contactId,
    long version,
    long contactVersion,
    VerdictState.Recommendation recommendation,
    List<FieldView> fields,
    Instant judgedAt,
    @Nullable Versions versions) {

  /** What was found about one value. */
  record FieldView(String field, String verdict, FieldVerdict.State state, List<String> reasons) {}

  static VerdictView of(Verdicts.Known known) {
    var verdict = known.verdict();
    return new VerdictView(
        verdict.contactId(),
        verdict.version(),
        verdict.contactVersion(),
        verdict.recommendation(),
        verdict.fields().stream()
            .map(field ->
                new FieldView(field.field(), field.verdict(), field.state(), field.reasons()))
            .toList(),
        verdict.judgedAt(),
        known.versions());
  }
}
