package io.clientele.validation.check;

import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.VerdictState.Recommendation;
import io.clientele.hygiene.email.EmailJudge;
import io.clientele.hygiene.email.EmailVerdict;
import io.clientele.hygiene.phone.PhoneContext;
import io.clientele.hygiene.phone.PhoneJudge;
import io.clientele.hygiene.phone.PhoneVerdict;
import io.clientele.validation.judgement.ContactJudgement;
import io.clientele.validation.judgement.EmailJudgement;
import io.clientele.validation.judgement.PhoneJudgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of a contact.
 *
 * @param fields e-mails, then phones, in the order they were sent
 * @param fixes better ways to write the values, or what was probably meant
 */
record ContactView(
    @Nullable String id,
    List<FieldVerdict> fields,
    Recommendation recommendation,
    List<Fix> fixes) {

  /**
   * A better way to write a value.
   *
   * @param pointer to the value in the request (RFC 6901)
   */
  record Fix(String pointer, String value) {}

  static ContactView of(ContactChange contact) {
    var fields = new ArrayList<FieldVerdict>();
    var fixes = new ArrayList<Fix>();
    for (int n = 0; n < contact.emails().size(); n++) {
      addEmail(contact.emails().get(n).value(), "/emails/" + n + "/value", fields, fixes);
    }
    var country = contact.address() == null ? null : contact.address().country();
    for (int n = 0; n < contact.phones().size(); n++) {
      addPhone(contact.phones().get(n), country, "/phones/" + n, fields, fixes);
    }
    var judged = ContactJudgement.of(fields);
    return new ContactView(contact.id(), judged.fields(), judged.recommendation(), fixes);
  }

  private static void addEmail(
      String entered, String pointer, List<FieldVerdict> fields, List<Fix> fixes) {
    var verdict = EmailJudge.shipped().judge(entered);
    fields.add(EmailJudgement.of(verdict));
    var better = verdict.suggestion();
    if (better.isEmpty() && verdict instanceof EmailVerdict.Valid valid) {
      better = Optional.of(valid.normalized());
    }
    better
        .filter(value -> !value.equals(entered))
        .ifPresent(value -> fixes.add(new Fix(pointer, value)));
  }

  private static void addPhone(
      ContactChange.Phone entered,
      @Nullable String country,
      String pointer,
      List<FieldVerdict> fields,
      List<Fix> fixes) {
    var context = PhoneContext.of(entered.region()).withAddress(country);
    var verdict = PhoneJudge.shipped().judge(entered.value(), context);
    fields.add(PhoneJudgement.of(verdict));
    if (verdict instanceof PhoneVerdict.Whole whole && !whole.e164().equals(entered.value())) {
      fixes.add(new Fix(pointer + "/e164", whole.e164()));
    }
  }
}
