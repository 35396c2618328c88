/** How good a result is, measured against the truth. */
@NullMarked
package io.clientele.matching.evaluate;

import org.jspecify.annotations.NullMarked;
