package io.clientele.validation.judgement;

import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.Phone;
import io.clientele.hygiene.contact.PhonePart;
import io.clientele.hygiene.contact.Remark;
import io.clientele.hygiene.phone.PhoneContext;
import io.clientele.hygiene.phone.PhoneJudge;
import io.clientele.hygiene.phone.PhoneReason;
import io.clientele.hygiene.phone.PhoneStanding;
import io.clientele.hygiene.phone.PhoneVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a phone number is worth without calling it. */
final class PhoneJudgement {
  private PhoneJudgement() {}

  /** A contact's phone, which its owner could bring to E.164 or could not. */
  static Judgement of(Phone phone, @Nullable String country, PhoneJudge judge) {
    var e164 = phone.e164();
    return e164 == null
        ? ofUnread(phone.value(), country, judge)
        : of(part(judge.judge(e164, PhoneContext.unknown())));
  }

  /** Its owner knew more than we do: what it could not read is no number of some other country. */
  private static Judgement ofUnread(String value, @Nullable String country, PhoneJudge judge) {
    var part = part(judge.judge(value, PhoneContext.unknown().withAddress(country)));
    return switch (part.number()) {
      case PhoneVerdict.Whole _ -> ofQuestion(part, PhoneReason.REGION_MISSING);
      case PhoneVerdict.Unresolved _ -> of(part);
    };
  }

  private static Judgement ofQuestion(PhonePart part, PhoneReason reason) {
    var remark = new Remark(part.pointer(), reason.code(), reason.sentence());
    return new Judgement(
        part, PhoneStanding.UNKNOWN.code(), FieldVerdict.State.FINAL, List.of(remark));
  }

  private static PhonePart part(PhoneVerdict verdict) {
    return new PhonePart("", verdict, List.of());
  }

  static Judgement of(PhonePart phone) {
    return SandboxPhone.of(phone.number())
        .map(outcome -> outcome.judgement(phone))
        .orElseGet(
            () -> new Judgement(phone, phone.verdict(), FieldVerdict.State.FINAL, phone.remarks()));
  }
}
