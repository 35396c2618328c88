/** Tests of the sample's generator and of the frozen sample. */
@NullMarked
package io.clientele.benchmarks.sample;

import org.jspecify.annotations.NullMarked;
