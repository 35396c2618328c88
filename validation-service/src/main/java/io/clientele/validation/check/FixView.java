package io.clientele.validation.check;

import io.clientele.hygiene.contact.Correction;
import java.util.List;

/**
 * A better way to write a value, or what was probably meant.
 *
 * @param pointer where it belongs in the request (RFC 6901); behind the last e-mail or phone, it is
 *     a further one
 * @param value empty to take away what is there
 * @param reasons codes of what is wrong with the present value
 * @param application {@code automatic} when nothing can be lost by it, else {@code suggested}
 */
record FixView(String pointer, String value, List<String> reasons, String application) {

  static FixView of(Correction correction) {
    return at(correction.pointer(), correction);
  }

  static FixView at(String pointer, Correction correction) {
    return new FixView(
        pointer, correction.value(), correction.reasons(), correction.application().code());
  }
}
