/** How fast dedupe-service takes changes, answers and comes back on a large base. */
@NullMarked
package io.clientele.benchmarks.live;

import org.jspecify.annotations.NullMarked;
