package io.clientele.hygiene.email;

/**
 * Carries the first fault from the depth of the parser to the verdict; never leaves the package.
 */
final class EmailRefusal extends RuntimeException {
  private final EmailFault fault;
  private final int position;

  EmailRefusal(EmailFault fault, int position) {
    // Refusals are ordinary outcomes of a bulk check: no stack trace is taken.
    super(fault.sentence(), null, false, false);
    this.fault = fault;
    this.position = position;
  }

  EmailVerdict.Invalid verdict(String entered) {
    return new EmailVerdict.Invalid(entered, fault, Math.min(position, entered.length()));
  }
}
