/** Who calls: tokens are checked at the door. */
@NullMarked
package io.clientele.gateway.identity;

import org.jspecify.annotations.NullMarked;
