/** Deals' stays in stages, derived from their moves. */
@NullMarked
package io.clientele.analytics.stay;

import org.jspecify.annotations.NullMarked;
