/** One description of all services. */
@NullMarked
package io.clientele.gateway.openapi;

import org.jspecify.annotations.NullMarked;
