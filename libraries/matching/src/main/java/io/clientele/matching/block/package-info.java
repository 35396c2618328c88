/** Which pairs are worth comparing. */
@NullMarked
package io.clientele.matching.block;

import org.jspecify.annotations.NullMarked;
