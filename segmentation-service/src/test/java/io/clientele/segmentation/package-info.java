/** Segments as their users see them. */
@NullMarked
package io.clientele.segmentation;

import org.jspecify.annotations.NullMarked;
