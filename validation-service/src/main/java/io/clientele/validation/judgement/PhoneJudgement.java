package io.clientele.validation.judgement;

import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.Phone;
import io.clientele.hygiene.phone.PhoneContext;
import io.clientele.hygiene.phone.PhoneJudge;
import io.clientele.hygiene.phone.PhoneReason;
import io.clientele.hygiene.phone.PhoneStanding;
import io.clientele.hygiene.phone.PhoneVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a phone number is worth without calling it. */
public final class PhoneJudgement {
  static final String FIELD = "phones";

  private PhoneJudgement() {}

  /** The verdict on a contact's phone, which its owner could bring to E.164 or could not. */
  static FieldVerdict of(Phone phone, @Nullable String country) {
    var e164 = phone.e164();
    return e164 == null
        ? ofUnread(phone.value(), country)
        : of(PhoneJudge.shipped().judge(e164, PhoneContext.unknown()));
  }

  /** Its owner knew more than we do: what it could not read is no number of some other country. */
  private static FieldVerdict ofUnread(String value, @Nullable String country) {
    return switch (PhoneJudge.shipped().judge(value, PhoneContext.unknown().withAddress(country))) {
      case PhoneVerdict.Whole whole ->
          verdict(value, PhoneStanding.UNKNOWN, List.of(PhoneReason.REGION_MISSING));
      case PhoneVerdict.Unresolved unresolved ->
          verdict(value, unresolved.standing(), unresolved.reasons());
    };
  }

  /** The verdict on a number that has been read. */
  public static FieldVerdict of(PhoneVerdict phone) {
    var value = phone instanceof PhoneVerdict.Whole whole ? whole.e164() : phone.entered();
    return verdict(value, phone.standing(), phone.reasons());
  }

  private static FieldVerdict verdict(
      String value, PhoneStanding standing, List<PhoneReason> reasons) {
    return new FieldVerdict(
        FIELD,
        value,
        standing.code(),
        FieldVerdict.State.FINAL,
        reasons.stream().map(PhoneReason::code).toList());
  }
}
