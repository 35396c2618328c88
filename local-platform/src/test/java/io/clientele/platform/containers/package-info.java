/** The test platform on containers instead of this machine's processes. */
@NullMarked
package io.clientele.platform.containers;

import org.jspecify.annotations.NullMarked;
