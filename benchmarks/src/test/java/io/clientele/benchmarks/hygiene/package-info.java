/** Tries whatever contacts may hold. */
@NullMarked
package io.clientele.benchmarks.hygiene;

import org.jspecify.annotations.NullMarked;
