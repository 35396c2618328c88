/** Judges and normalises phone numbers without touching a network. */
@NullMarked
package io.clientele.hygiene.phone;

import org.jspecify.annotations.NullMarked;
