package io.clientele.validation.judgement;

import io.clientele.contracts.FieldVerdict;
import io.clientele.hygiene.contact.AddressPart;
import io.clientele.hygiene.contact.EmailPart;
import io.clientele.hygiene.contact.PartVerdict;
import io.clientele.hygiene.contact.PhonePart;
import io.clientele.hygiene.contact.Remark;
import io.clientele.hygiene.contact.TextPart;
import io.clientele.hygiene.name.NameReason;
import io.clientele.hygiene.phone.PhoneStanding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one part of a contact is worth.
 *
 * @param remarks why, each with its sentence
 */
public record Judgement(
    PartVerdict part, String verdict, FieldVerdict.State state, List<Remark> remarks) {

  /** Judges a part whose form is known. */
  public static Judgement of(PartVerdict part) {
    return switch (part) {
      case EmailPart email -> EmailJudgement.of(email);
      case PhonePart phone -> PhoneJudgement.of(phone);
      case TextPart text -> ofForm(text);
      case AddressPart address -> ofForm(address);
    };
  }

  private static Judgement ofForm(PartVerdict part) {
    return new Judgement(part, part.verdict(), FieldVerdict.State.FINAL, part.remarks());
  }

  /** The stable codes of the remarks. */
  public List<String> reasons() {
    return remarks.stream().map(Remark::code).toList();
  }

  /**
   * Whether it keeps the whole contact in quarantine: an address or number that nobody can use, or
   * a name that was typed to fill the form. New number ranges and untidy texts are no fault.
   */
  boolean isBad() {
    return switch (part) {
      case EmailPart _ -> verdict.equals(EmailJudgement.UNDELIVERABLE);
      case PhonePart _ -> verdict.equals(PhoneStanding.INVALID.code());
      case TextPart text -> text.isOfPerson() && text.findings().has(NameReason.TEST_RECORD);
      case AddressPart _ -> false;
    };
  }

  /** The same as it is published: free text is never repeated. */
  FieldVerdict published() {
    return new FieldVerdict(part.field(), value(), verdict, state, reasons());
  }

  private @Nullable String value() {
    return switch (part) {
      case EmailPart email -> email.syntax().entered();
      case PhonePart phone -> phone.number().entered();
      case TextPart _, AddressPart _ -> null;
    };
  }
}
