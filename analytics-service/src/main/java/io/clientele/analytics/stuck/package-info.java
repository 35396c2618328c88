/** Deals that have been in a stage for too long. */
@NullMarked
package io.clientele.analytics.stuck;

import org.jspecify.annotations.NullMarked;
