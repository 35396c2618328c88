/** One instance groups at a time; the others stand by. */
@NullMarked
package io.clientele.dedupe.writer;

import org.jspecify.annotations.NullMarked;
