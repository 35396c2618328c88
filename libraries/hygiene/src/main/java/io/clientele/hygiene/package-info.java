/** Judges and normalises contact data without touching a network. */
@NullMarked
package io.clientele.hygiene;

import org.jspecify.annotations.NullMarked;
