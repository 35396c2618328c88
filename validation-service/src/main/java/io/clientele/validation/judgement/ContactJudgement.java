package io.clientele.validation.judgement;

import io.clientele.contracts.Address;
import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.JudgedValues;
import io.clientele.contracts.VerdictState.Recommendation;
import io.clientele.hygiene.address.PostalAddress;
import io.clientele.hygiene.contact.ContactEntry;
import io.clientele.hygiene.contact.ContactJudge;
import io.clientele.hygiene.contact.EmailPart;
import io.clientele.hygiene.phone.PhoneContext;
import io.clientele.hygiene.phone.PhoneJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of a whole contact.
 *
 * @param fields e-mails and phones in the contact's order, then its names and address
 */
public record ContactJudgement(List<FieldVerdict> fields, Recommendation recommendation) {

  /** Judges the values of a contact as its owner announced them. */
  public static ContactJudgement of(JudgedValues contact, ContactJudge judge) {
    var judged = new ArrayList<Judgement>();
    for (var part : judge.judge(entry(contact)).parts()) {
      judged.add(Judgement.of(part));
    }
    var emails = (int) judged.stream().filter(one -> one.part() instanceof EmailPart).count();
    judged.addAll(emails, phones(contact, judge.phones()));
    return new ContactJudgement(
        judged.stream().map(Judgement::published).toList(), recommend(judged));
  }

  private static List<Judgement> phones(JudgedValues contact, PhoneJudge judge) {
    var address = contact.address();
    var country = address == null ? null : address.country();
    return contact.phones().stream()
        .map(phone -> PhoneJudgement.of(phone, country, judge))
        .toList();
  }

  /** All but the phones, which were read by their owner. */
  private static ContactEntry entry(JudgedValues contact) {
    var language = contact.language();
    return new ContactEntry(
        contact.givenName(),
        contact.familyName(),
        contact.fullName(),
        null,
        null,
        contact.emails(),
        List.of(),
        address(contact.address()),
        language == null ? Locale.ROOT : Locale.forLanguageTag(language),
        PhoneContext.unknown());
  }

  private static @Nullable PostalAddress address(@Nullable Address address) {
    return address == null
        ? null
        : PostalAddress.of(
            address.street(),
            address.line2(),
            address.city(),
            address.region(),
            address.postalCode(),
            address.country());
  }

  /** What to do with a contact whose parts are judged so. */
  public static Recommendation recommend(List<Judgement> parts) {
    return parts.stream().anyMatch(Judgement::isBad)
        ? Recommendation.QUARANTINE
        : Recommendation.KEEP;
  }
}
