package io.clientele.hygiene.email;

/** Carries a fault that ends parsing from its depth to the verdict; never leaves the package. */
final class EmailRefusal extends RuntimeException {
  private final EmailFault fault;
  private final int position;

  EmailRefusal(EmailFault fault, int position) {
    // Refusals are ordinary outcomes of a bulk check: no stack trace is taken.
    super(fault.sentence(), null, false, false);
    this.fault = fault;
    this.position = position;
  }

  Diagnosis diagnosis() {
    return new Diagnosis(fault, position);
  }
}
