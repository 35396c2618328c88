package io.clientele.validation.judgement;

import io.clientele.contracts.FieldVerdict;
import io.clientele.hygiene.contact.AddressPart;
import io.clientele.hygiene.contact.EmailPart;
import io.clientele.hygiene.contact.PartVerdict;
import io.clientele.hygiene.contact.PhonePart;
import io.clientele.hygiene.contact.Remark;
import io.clientele.hygiene.contact.TextPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one part of a contact is worth.
 *
 * @param remarks why, each with its sentence
 */
public record Judgement(String verdict, FieldVerdict.State state, List<Remark> remarks) {

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
    return new Judgement(part.verdict(), FieldVerdict.State.FINAL, part.remarks());
  }

  /** The stable codes of the remarks. */
  public List<String> reasons() {
    return remarks.stream().map(Remark::code).toList();
  }

  /** The same as it is published. */
  FieldVerdict on(String field, @Nullable String value) {
    return new FieldVerdict(field, value, verdict, state, reasons());
  }
}
