/** Asking for a verdict on anything, without keeping it. */
@NullMarked
package io.clientele.validation.check;

import org.jspecify.annotations.NullMarked;
