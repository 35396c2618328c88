/** Keyset pages. */
@NullMarked
package io.clientele.kit.paging;

import org.jspecify.annotations.NullMarked;
