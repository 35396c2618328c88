/** SQL inside the caller's transaction. */
@NullMarked
package io.clientele.kit.sql;

import org.jspecify.annotations.NullMarked;
