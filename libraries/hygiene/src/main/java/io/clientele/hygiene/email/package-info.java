/** Judges and normalises e-mail addresses without touching a network. */
@NullMarked
package io.clientele.hygiene.email;

import org.jspecify.annotations.NullMarked;
