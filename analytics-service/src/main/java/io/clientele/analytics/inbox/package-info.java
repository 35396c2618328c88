/** What other services announce. */
@NullMarked
package io.clientele.analytics.inbox;

import org.jspecify.annotations.NullMarked;
