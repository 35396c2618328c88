/** Problems at the gateway. */
@NullMarked
package io.clientele.gateway.problem;

import org.jspecify.annotations.NullMarked;
