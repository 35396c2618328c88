/** Who calls and what they may do. */
@NullMarked
package io.clientele.kit.identity;

import org.jspecify.annotations.NullMarked;
