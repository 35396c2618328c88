/** Segments: their definitions, and how rules are read and previewed. */
@NullMarked
package io.clientele.segmentation.segment;

import org.jspecify.annotations.NullMarked;
