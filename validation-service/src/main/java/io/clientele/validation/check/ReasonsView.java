package io.clientele.validation.check;

import io.clientele.contracts.FieldVerdict.State;
import io.clientele.hygiene.contact.Vocabulary;
import io.clientele.validation.judgement.DeliveryReason;
import io.clientele.validation.judgement.SandboxEmail;
import io.clientele.validation.judgement.SandboxPhone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that verdicts can say, and the reserved values that choose their own verdict.
 *
 * @param reasons by what they speak of
 */
record ReasonsView(List<ReasonView> reasons, List<SandboxView> sandbox) {

  /**
   * A reason.
   *
   * @param about delivery, email, phone, name, address or text
   * @param code stable, may be stored; unique among those about the same
   */
  record ReasonView(String about, String code, String sentence) {}

  /** A reserved value and what it is said to be. */
  record SandboxView(String field, String value, String verdict, State state) {}

  static ReasonsView all() {
    return new ReasonsView(known(), reserved());
  }

  private static List<ReasonView> known() {
    var reasons = new ArrayList<ReasonView>();
    for (var reason : DeliveryReason.values()) {
      reasons.add(new ReasonView("delivery", reason.code(), reason.sentence()));
    }
    for (var vocabulary : Vocabulary.values()) {
      for (var entry : vocabulary.entries()) {
        reasons.add(new ReasonView(vocabulary.code(), entry.code(), entry.sentence()));
      }
    }
    return reasons;
  }

  private static List<SandboxView> reserved() {
    var values = new ArrayList<SandboxView>();
    Arrays.stream(SandboxEmail.values())
        .map(email -> new SandboxView("emails", email.address(), email.verdict(), email.state()))
        .forEach(values::add);
    Arrays.stream(SandboxPhone.values())
        .map(phone -> new SandboxView("phones", phone.number(), phone.verdict(), State.FINAL))
        .forEach(values::add);
    return values;
  }
}
