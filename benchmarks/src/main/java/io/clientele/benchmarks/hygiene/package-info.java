/** Measures how fast contact data is judged, beside other libraries in the same run. */
@NullMarked
package io.clientele.benchmarks.hygiene;

import org.jspecify.annotations.NullMarked;
