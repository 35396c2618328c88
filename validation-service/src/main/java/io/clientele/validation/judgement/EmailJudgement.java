package io.clientele.validation.judgement;

import io.clientele.contracts.FieldVerdict;
import io.clientele.hygiene.email.EmailSyntax;
import io.clientele.hygiene.email.EmailVerdict;
import java.util.List;

/**
 * What an address is worth. Until its domain is checked, a correct one may still bounce: only a
 * wrong one is judged for good.
 */
public final class EmailJudgement {
  static final String FIELD = "emails";
  static final String UNDELIVERABLE = "undeliverable";

  private EmailJudgement() {}

  /** The verdict on an address as entered. */
  public static FieldVerdict of(String address) {
    return of(EmailSyntax.judge(address));
  }

  /** The verdict on an address whose syntax is known. */
  public static FieldVerdict of(EmailVerdict syntax) {
    return switch (syntax) {
      case EmailVerdict.Valid valid ->
          new FieldVerdict(
              FIELD,
              valid.entered(),
              "unknown",
              FieldVerdict.State.PENDING,
              List.of("domain-not-checked"));
      case EmailVerdict.Invalid invalid ->
          new FieldVerdict(
              FIELD,
              invalid.entered(),
              UNDELIVERABLE,
              FieldVerdict.State.FINAL,
              List.of("syntax", invalid.reason()));
    };
  }
}
