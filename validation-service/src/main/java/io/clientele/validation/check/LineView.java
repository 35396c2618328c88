package io.clientele.validation.check;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one line of a batch: the verdict on its contact, or why there is none.
 *
 * @param line its number, from 1
 * @param problem why it was not judged, null when it was
 */
record LineView(
    long line, @JsonUnwrapped @Nullable ContactView contact, @Nullable Problem problem) {

  /** Why a line was not judged, as in problem+json. */
  record Problem(String type, int status, String detail) {}

  static LineView of(long line, ContactView judged) {
    return new LineView(line, judged, null);
  }

  static LineView refused(long line, int status, String slug, String detail) {
    return new LineView(line, null, new Problem("/problems/" + slug, status, detail));
  }
}
