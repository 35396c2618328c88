package io.clientele.hygiene.email;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kind of address a text is, or exactly what is wrong with it and where.
 *
 * @param fault the gravest fault, the first of equals; null when a contact base can keep the text
 * @param position index in the text as entered, in UTF-16 code units; 0 without a fault
 */
public record Diagnosis(@Nullable EmailFault fault, int position) {
  static final Diagnosis FINE = new Diagnosis(null, 0);

  /** What the address can be used for. */
  public Category category() {
    return fault == null ? Category.CONTACT : fault.category();
  }

  /** The stable code of the fault, {@code ordinary} without one. */
  public String code() {
    return fault == null ? "ordinary" : fault.code();
  }

  /** The paragraph that the fault breaks, else the one that describes ordinary addresses. */
  public String paragraph() {
    return fault == null ? "RFC 5321 §4.1.2" : fault.paragraph();
  }

  /** What to tell the person who typed it; empty without a fault. */
  public Optional<String> sentence() {
    return Optional.ofNullable(fault).map(EmailFault::sentence);
  }
}
