/** Who in the base is like a record that is about to be saved. */
@NullMarked
package io.clientele.dedupe.check;

import org.jspecify.annotations.NullMarked;
