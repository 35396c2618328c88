/** What changes, sent to frontends as it happens. */
@NullMarked
package io.clientele.gateway.live;

import org.jspecify.annotations.NullMarked;
