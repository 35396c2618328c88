package io.clientele.validation.check;

import io.clientele.contracts.FieldVerdict;
import io.clientele.hygiene.contact.PartVerdict;
import io.clientele.validation.judgement.Judgement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of one part of a contact.
 *
 * @param field emails, phones, name, fullName, company, jobTitle or address
 * @param pointer where it stands in the request (RFC 6901), empty for a name in two fields
 * @param value as entered; null for what stands in several fields
 * @param verdict deliverable, risky, undeliverable or unknown for e-mails; valid, possible,
 *     invalid, suspicious or unknown for phones; complete or lacking for addresses; fine,
 *     incomplete, untidy, suspicious or wrong for texts
 * @param forms how it should be written, by the name of the form or field; {@code key} is for
 *     finding duplicates only
 */
record FieldView(
    String field,
    String pointer,
    @Nullable String value,
    String verdict,
    FieldVerdict.State state,
    List<String> reasons,
    List<FindingView> findings,
    Map<String, String> forms) {

  static FieldView of(Judgement judged) {
    var part = judged.part();
    return new FieldView(
        part.field(),
        part.pointer(),
        value(part),
        judged.verdict(),
        judged.state(),
        judged.reasons(),
        FindingView.of(judged.remarks()),
        part.forms());
  }

  private static @Nullable String value(PartVerdict part) {
    var values = part.entered().values();
    return part.pointer().isEmpty() || values.size() > 1 ? null : values.iterator().next();
  }
}
