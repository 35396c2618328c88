package io.clientele.validation.judgement;

import io.clientele.hygiene.contact.Remark;
import java.util.Locale;

/** What is to be said about reaching somebody, besides the form of the value. */
public enum DeliveryReason {
  DOMAIN_NOT_CHECKED(
      "The address is well written; whether its domain takes mail is not known yet."),
  SYNTAX("This is no address that mail can be sent to."),
  SMTP_ONLY("Mail servers would take this address, but a contact base should not hold it."),
  SANDBOX("The value is reserved for tests and chooses its own verdict.");

  private final String sentence;

  DeliveryReason(String sentence) {
    this.sentence = sentence;
  }

  /** The stable reason code, such as {@code domain-not-checked}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What to tell the person who typed it. */
  public String sentence() {
    return sentence;
  }

  Remark at(String pointer) {
    return new Remark(pointer, code(), sentence);
  }
}
