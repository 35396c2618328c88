/** Measures how fast a running service judges contacts that are streamed to it. */
@NullMarked
package io.clientele.benchmarks.batch;

import org.jspecify.annotations.NullMarked;
