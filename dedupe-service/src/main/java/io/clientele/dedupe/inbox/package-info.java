/** What this service consumes. */
@NullMarked
package io.clientele.dedupe.inbox;

import org.jspecify.annotations.NullMarked;
