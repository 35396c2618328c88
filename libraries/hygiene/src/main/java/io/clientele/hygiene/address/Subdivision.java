package io.clientele.hygiene.address;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A state, province or prefecture.
 *
 * @param key what the post writes: CA, Co. Cork, 東京都
 * @param name its full name, the key if there is no other
 * @param postalCodes how its postal codes begin; null if that is not known
 */
record Subdivision(String key, String name, @Nullable Pattern postalCodes) {

  /** Whether a postal code can lie in it. */
  boolean mayHold(String postalCode) {
    return postalCodes == null || holdsForCertain(postalCode);
  }

  /** Whether a postal code is known to lie in it. */
  boolean holdsForCertain(String postalCode) {
    return postalCodes != null && postalCodes.matcher(postalCode).lookingAt();
  }
}
