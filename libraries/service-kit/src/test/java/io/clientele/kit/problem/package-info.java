/** Errors and their pages. */
@NullMarked
package io.clientele.kit.problem;

import org.jspecify.annotations.NullMarked;
