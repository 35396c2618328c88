/** The same parts as a platform for tests, steered over a loopback port. */
@NullMarked
package io.clientele.platform.control;

import org.jspecify.annotations.NullMarked;
