/** How long a change takes to be in every service that follows it. */
@NullMarked
package io.clientele.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
