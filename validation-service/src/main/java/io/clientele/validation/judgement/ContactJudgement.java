package io.clientele.validation.judgement;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.Email;
import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.Phone;
import io.clientele.contracts.VerdictState.Recommendation;
import io.clientele.hygiene.phone.PhoneStanding;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of a whole contact.
 *
 * @param fields e-mails, then phones, each in the contact's order
 */
public record ContactJudgement(List<FieldVerdict> fields, Recommendation recommendation) {

  /** Judges a contact as its owner announced it. */
  public static ContactJudgement of(ContactState contact) {
    var address = contact.address();
    return of(contact.emails(), contact.phones(), address == null ? null : address.country());
  }

  /** Judges these values; the country says where numbers without one belong. */
  public static ContactJudgement of(
      List<Email> emails, List<Phone> phones, @Nullable String country) {
    return of(
        Stream.concat(
                emails.stream().map(email -> EmailJudgement.of(email.value())),
                phones.stream().map(phone -> PhoneJudgement.of(phone, country)))
            .toList());
  }

  /** What these verdicts come to. */
  public static ContactJudgement of(List<FieldVerdict> fields) {
    var bad = fields.stream().anyMatch(ContactJudgement::isBad);
    return new ContactJudgement(fields, bad ? Recommendation.QUARANTINE : Recommendation.KEEP);
  }

  /** Nobody is suppressed for a typing error, and new number ranges are no fault at all. */
  private static boolean isBad(FieldVerdict field) {
    return field.verdict().equals(EmailJudgement.UNDELIVERABLE)
        || field.verdict().equals(PhoneStanding.INVALID.code());
  }
}
