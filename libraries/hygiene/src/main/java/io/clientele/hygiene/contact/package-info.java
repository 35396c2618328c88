/** Judging a whole contact: one verdict with reasons and corrections for everything it holds. */
@NullMarked
package io.clientele.hygiene.contact;

import org.jspecify.annotations.NullMarked;
