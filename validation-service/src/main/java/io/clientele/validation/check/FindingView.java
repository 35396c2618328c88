package io.clientele.validation.check;

import io.clientele.hygiene.contact.Remark;
import java.util.List;

/**
 * One thing that was found.
 *
 * @param pointer the value in the request (RFC 6901), empty for the whole of it
 * @param code stable; {@code GET /validation/reasons} lists them all
 * @param sentence what to tell the person who typed it
 */
record FindingView(String pointer, String code, String sentence) {

  static FindingView of(Remark remark) {
    return new FindingView(remark.pointer(), remark.code(), remark.sentence());
  }

  static List<FindingView> of(List<Remark> remarks) {
    return remarks.stream().map(FindingView::of).toList();
  }
}
