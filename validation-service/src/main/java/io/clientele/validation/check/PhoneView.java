package io.clientele.validation.check;

import io.clientele.hygiene.contact.ContactEntry;
import io.clientele.hygiene.contact.ContactJudge;
import io.clientele.hygiene.contact.PhoneEntry;
import io.clientele.hygiene.contact.PhonePart;
import io.clientele.hygiene.contact.Remark;
import io.clientele.hygiene.phone.PhoneVerdict;
import io.clientele.validation.judgement.Judgement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of a number. What only a whole number has is null for others.
 *
 * @param international the form to show to people abroad
 * @param national the form to show to people of its country
 * @param rfc3966 the link to dial, with the extension
 * @param key what equal numbers share, for finding duplicates; null for junk
 * @param carrier the network its range was given to, where known
 * @param decidedBy what said which country it belongs to: {@code written} in it, or {@code stated}
 * @param findings the reasons with their sentences
 * @param explanation what to tell the person who typed it, null when nothing is to be said
 * @param candidates regions in which it would be a valid number, when only the region is missing
 * @param fixes numbers that were probably meant instead
 * @param plansVersion version of the numbering plans that were asked
 */
record PhoneView(
    String input,
    @Nullable String e164,
    @Nullable String international,
    @Nullable String national,
    @Nullable String rfc3966,
    @Nullable String key,
    @Nullable String region,
    @Nullable String type,
    @Nullable String carrier,
    @Nullable String extension,
    @Nullable String decidedBy,
    String verdict,
    List<String> reasons,
    List<FindingView> findings,
    @Nullable String explanation,
    List<String> candidates,
    List<FixView> fixes,
    String plansVersion) {

  private static final String POINTER = "/number";

  static PhoneView of(PhoneChange asked, ContactJudge judge) {
    var entry = ContactEntry.empty().called(new PhoneEntry(asked.number(), asked.region()));
    var part = (PhonePart) judge.judge(entry).parts().getFirst();
    var judged = Judgement.of(part);
    return switch (part.number()) {
      case PhoneVerdict.Whole whole -> of(part, judged, whole);
      case PhoneVerdict.Unresolved unresolved -> of(part, judged, unresolved);
    };
  }

  private static PhoneView of(PhonePart part, Judgement judged, PhoneVerdict.Whole whole) {
    return new PhoneView(
        whole.entered(),
        whole.e164(),
        whole.international(),
        whole.national(),
        whole.rfc3966(),
        whole.duplicateKey().orElse(null),
        whole.region(),
        whole.type().code(),
        whole.carrier().orElse(null),
        whole.extension().isEmpty() ? null : whole.extension(),
        whole.decidedBy().code(),
        judged.verdict(),
        judged.reasons(),
        findings(judged),
        explanation(judged),
        List.of(),
        fixes(part),
        whole.metadataVersion());
  }

  private static PhoneView of(PhonePart part, Judgement judged, PhoneVerdict.Unresolved none) {
    return new PhoneView(
        none.entered(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        judged.verdict(),
        judged.reasons(),
        findings(judged),
        explanation(judged),
        none.candidates(),
        fixes(part),
        none.metadataVersion());
  }

  private static List<FindingView> findings(Judgement judged) {
    return judged.remarks().stream()
        .map(remark -> new FindingView(POINTER, remark.code(), remark.sentence()))
        .toList();
  }

  private static @Nullable String explanation(Judgement judged) {
    return judged.remarks().stream().map(Remark::sentence).findFirst().orElse(null);
  }

  /** The number's own E.164 form is there already. */
  private static List<FixView> fixes(PhonePart part) {
    return part.corrections().stream()
        .filter(fix -> fix.pointer().equals(part.pointer()))
        .map(fix -> FixView.at(POINTER, fix))
        .toList();
  }
}
