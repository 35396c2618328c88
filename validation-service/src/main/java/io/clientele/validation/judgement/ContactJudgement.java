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

  private static ContactJudgement of(List<FieldVerdict> fields) {
    return new ContactJudgement(fields, recommend(fields.stream().map(FieldVerdict::verdict)));
  }

  /** What to do with a contact whose parts have these verdicts. */
  public static Recommendation recommend(Stream<String> verdicts) {
    return verdicts.anyMatch(ContactJudgement::isBad)
        ? Recommendation.QUARANTINE
        : Recommendation.KEEP;
  }

  /** Nobody is suppressed for a typing error, and new number ranges are no fault at all. */
  private static boolean isBad(String verdict) {
    return verdict.equals(EmailJudgement.UNDELIVERABLE)
        || verdict.equals(PhoneStanding.INVALID.code());
  }
}
