/** Judges and formats postal addresses by the rules of their countries. */
@NullMarked
package io.clientele.hygiene.address;

import org.jspecify.annotations.NullMarked;
