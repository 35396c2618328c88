/** Refusals of plain routes, in the form every service uses. */
@NullMarked
package io.clientele.gateway.problem;

import org.jspecify.annotations.NullMarked;
