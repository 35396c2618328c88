/** The matching engine over the contacts of this service: in memory, durable and committed. */
@NullMarked
package io.clientele.dedupe.match;

import org.jspecify.annotations.NullMarked;
