/** Applies events of other services once, in order, whatever happens. */
@NullMarked
package io.clientele.kit.inbox;

import org.jspecify.annotations.NullMarked;
