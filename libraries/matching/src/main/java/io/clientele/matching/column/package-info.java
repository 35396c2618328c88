/** Understands what the columns of an unknown table hold. */
@NullMarked
package io.clientele.matching.column;

import org.jspecify.annotations.NullMarked;
