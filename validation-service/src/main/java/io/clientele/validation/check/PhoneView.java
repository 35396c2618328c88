package io.clientele.validation.check;

import io.clientele.hygiene.phone.PhoneContext;
import io.clientele.hygiene.phone.PhoneJudge;
import io.clientele.hygiene.phone.PhoneReason;
import io.clientele.hygiene.phone.PhoneVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of a number.
 *
 * @param international the form to show
 * @param explanation what to tell the person who typed it, null when nothing is to be said
 */
record PhoneView(
    String input,
    @Nullable String e164,
    @Nullable String international,
    @Nullable String region,
    @Nullable String type,
    @Nullable String extension,
    String verdict,
    List<String> reasons,
    @Nullable String explanation) {

  static PhoneView of(PhoneChange asked) {
    var verdict = PhoneJudge.shipped().judge(asked.number(), PhoneContext.of(asked.region()));
    var standing = verdict.standing().code();
    var reasons = verdict.reasons().stream().map(PhoneReason::code).toList();
    var first = verdict.reasons().stream().map(PhoneReason::sentence).findFirst().orElse(null);
    return switch (verdict) {
      case PhoneVerdict.Whole whole ->
          new PhoneView(
              asked.number(),
              whole.e164(),
              whole.international(),
              whole.region(),
              whole.type().code(),
              whole.extension().isEmpty() ? null : whole.extension(),
              standing,
              reasons,
              first);
      case PhoneVerdict.Unresolved unresolved ->
          new PhoneView(asked.number(), null, null, null, null, null, standing, reasons, first);
    };
  }
}
