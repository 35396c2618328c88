/** Which request goes to which service, and how it gets there. */
@NullMarked
package io.clientele.gateway.routing;

import org.jspecify.annotations.NullMarked;
