package io.clientele.validation.judgement;

import io.clientele.contracts.FieldVerdict.State;
import io.clientele.hygiene.contact.PhonePart;
import io.clientele.hygiene.contact.Remark;
import io.clientele.hygiene.phone.PhoneStanding;
import io.clientele.hygiene.phone.PhoneVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers that choose their own verdict, for testing what shows verdicts. They are among 020 7946
 * 0000–0999, which Ofcom sets aside for drama: nobody has them.
 */
public enum SandboxPhone {
  VALID("+442079460991", PhoneStanding.VALID),
  POSSIBLE("+442079460992", PhoneStanding.POSSIBLE),
  INVALID("+442079460993", PhoneStanding.INVALID),
  SUSPICIOUS("+442079460994", PhoneStanding.SUSPICIOUS),
  UNKNOWN("+442079460995", PhoneStanding.UNKNOWN);

  private final String number;
  private final PhoneStanding standing;

  SandboxPhone(String number, PhoneStanding standing) {
    this.number = number;
    this.standing = standing;
  }

  static Optional<SandboxPhone> of(PhoneVerdict phone) {
    if (phone instanceof PhoneVerdict.Whole whole) {
      for (var outcome : values()) {
        if (outcome.number.equals(whole.e164())) {
          return Optional.of(outcome);
        }
      }
    }
    return Optional.empty();
  }

  /** The reserved number in E.164. */
  public String number() {
    return number;
  }

  /** What it is said to be worth. */
  public String verdict() {
    return standing.code();
  }

  // That nobody has the number is said as well.
  Judgement judgement(PhonePart phone) {
    var remarks = new ArrayList<Remark>(2);
    remarks.add(DeliveryReason.SANDBOX.at(phone.pointer()));
    remarks.addAll(phone.remarks());
    return new Judgement(phone, verdict(), State.FINAL, List.copyOf(remarks));
  }
}
