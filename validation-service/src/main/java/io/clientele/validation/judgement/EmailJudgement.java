package io.clientele.validation.judgement;

import io.clientele.contracts.FieldVerdict;
import io.clientele.hygiene.email.EmailFlag;
import io.clientele.hygiene.email.EmailJudge;
import io.clientele.hygiene.email.EmailVerdict;
import io.clientele.hygiene.email.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What an address is worth. Until its domain is checked, a correct one may still bounce: only a
 * wrong one is judged for good.
 */
public final class EmailJudgement {
  static final String FIELD = "emails";
  static final String UNDELIVERABLE = "undeliverable";

  // That it is free or international is no reason to doubt it.
  private static final Set<EmailFlag> TELLING =
      Set.of(EmailFlag.DISPOSABLE, EmailFlag.RELAY, EmailFlag.ROLE, EmailFlag.MIXED_SCRIPT);

  private EmailJudgement() {}

  /** The verdict on an address as entered. */
  public static FieldVerdict of(String address) {
    return of(EmailJudge.shipped().judge(address));
  }

  /** The verdict on an address whose syntax is known. */
  public static FieldVerdict of(EmailVerdict syntax) {
    return switch (syntax) {
      case EmailVerdict.Valid valid ->
          new FieldVerdict(
              FIELD, valid.entered(), "unknown", FieldVerdict.State.PENDING, reasons(valid));
      case EmailVerdict.Invalid invalid ->
          new FieldVerdict(
              FIELD, invalid.entered(), UNDELIVERABLE, FieldVerdict.State.FINAL, reasons(invalid));
    };
  }

  private static List<String> reasons(EmailVerdict.Valid valid) {
    var reasons = new ArrayList<>(List.of("domain-not-checked"));
    valid.flags().stream().filter(TELLING::contains).map(EmailFlag::code).forEach(reasons::add);
    if (valid.suggestion().isPresent()) {
      reasons.add("typo");
    }
    return reasons;
  }

  private static List<String> reasons(EmailVerdict.Invalid invalid) {
    // A mail server would take it; only a contact base should not.
    return invalid.accepts(Reading.SMTP)
        ? List.of("syntax", invalid.reason(), "smtp-only")
        : List.of("syntax", invalid.reason());
  }
}
