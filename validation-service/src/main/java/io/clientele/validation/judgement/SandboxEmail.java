package io.clientele.validation.judgement;

import io.clientele.contracts.FieldVerdict.State;
import io.clientele.hygiene.contact.EmailPart;
import io.clientele.hygiene.email.EmailVerdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses that choose their own verdict, for testing what shows verdicts: {@code
 * deliverable@sandbox.example} is deliverable. No mail is ever sent below {@code .example} (RFC
 * 2606 §2). A tag makes as many as are wanted: {@code risky+7@sandbox.example}.
 */
public enum SandboxEmail {
  DELIVERABLE("deliverable", State.FINAL),
  RISKY("risky", State.FINAL),
  UNDELIVERABLE("undeliverable", State.FINAL),
  UNKNOWN("unknown", State.FINAL),
  PENDING("unknown", State.PENDING);

  private static final String DOMAIN = "sandbox.example";

  private final String verdict;
  private final State state;

  SandboxEmail(String verdict, State state) {
    this.verdict = verdict;
    this.state = state;
  }

  static Optional<SandboxEmail> of(EmailVerdict.Valid address) {
    return address.asciiDomain().equals(DOMAIN) ? named(address.local()) : Optional.empty();
  }

  private static Optional<SandboxEmail> named(String local) {
    var tag = local.indexOf('+');
    var name = (tag < 0 ? local : local.substring(0, tag)).toLowerCase(Locale.ROOT);
    for (var outcome : values()) {
      if (outcome.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }

  /** The reserved address. */
  public String address() {
    return name().toLowerCase(Locale.ROOT) + "@" + DOMAIN;
  }

  /** What it is said to be worth. */
  public String verdict() {
    return verdict;
  }

  /** Whether that is said for good. */
  public State state() {
    return state;
  }

  Judgement judgement(EmailPart email) {
    return new Judgement(
        email, verdict, state, List.of(DeliveryReason.SANDBOX.at(email.pointer())));
  }
}
