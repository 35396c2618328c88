/** Memberships that end or begin by time alone. */
@NullMarked
package io.clientele.segmentation.due;

import org.jspecify.annotations.NullMarked;
