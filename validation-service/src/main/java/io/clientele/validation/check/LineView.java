package io.clientele.validation.check;

import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.VerdictState.Recommendation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one line of a batch.
 *
 * @param line its number, from 1
 * @param problem why it was not judged, null when it was
 */
record LineView(
    long line,
    @Nullable String id,
    @Nullable List<FieldVerdict> fields,
    @Nullable Recommendation recommendation,
    @Nullable List<ContactView.Fix> fixes,
    @Nullable Problem problem) {

  /** Why a line was not judged, as in problem+json. */
  record Problem(String type, int status, String detail) {}

  static LineView of(long line, ContactView judged) {
    return new LineView(
        line, judged.id(), judged.fields(), judged.recommendation(), judged.fixes(), null);
  }

  static LineView refused(long line, int status, String slug, String detail) {
    var problem = new Problem("/problems/" + slug, status, detail);
    return new LineView(line, null, null, null, null, problem);
  }
}
