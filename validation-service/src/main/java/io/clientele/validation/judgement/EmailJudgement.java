package io.clientele.validation.judgement;

import io.clientele.contracts.FieldVerdict;
import io.clientele.hygiene.contact.EmailPart;
import io.clientele.hygiene.contact.Remark;
import io.clientele.hygiene.email.EmailVerdict;
import io.clientele.hygiene.email.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * What an address is worth. Until its domain is checked, a correct one may still bounce: only a
 * wrong one is judged for good.
 */
final class EmailJudgement {
  static final String UNDELIVERABLE = "undeliverable";
  private static final String UNKNOWN = "unknown";

  private EmailJudgement() {}

  static Judgement of(EmailPart email) {
    return switch (email.syntax()) {
      case EmailVerdict.Valid valid ->
          SandboxEmail.of(valid)
              .map(outcome -> outcome.judgement(email))
              .orElseGet(
                  () -> new Judgement(email, UNKNOWN, FieldVerdict.State.PENDING, doubts(email)));
      case EmailVerdict.Invalid invalid ->
          new Judgement(email, UNDELIVERABLE, FieldVerdict.State.FINAL, faults(email, invalid));
    };
  }

  private static List<Remark> doubts(EmailPart email) {
    var remarks = new ArrayList<Remark>(2);
    remarks.add(DeliveryReason.DOMAIN_NOT_CHECKED.at(email.pointer()));
    remarks.addAll(email.remarks());
    return remarks;
  }

  private static List<Remark> faults(EmailPart email, EmailVerdict.Invalid invalid) {
    var remarks = new ArrayList<Remark>(3);
    remarks.add(DeliveryReason.SYNTAX.at(email.pointer()));
    remarks.addAll(email.remarks());
    if (invalid.accepts(Reading.SMTP)) {
      remarks.add(DeliveryReason.SMTP_ONLY.at(email.pointer()));
    }
    return remarks;
  }
}
