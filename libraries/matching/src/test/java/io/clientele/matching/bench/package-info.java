/** Measures the engine on labelled sets and on invented contacts. */
@NullMarked
package io.clientele.matching.bench;

import org.jspecify.annotations.NullMarked;
