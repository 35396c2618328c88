/** Who is in which segment, since when, why and until when. */
@NullMarked
package io.clientele.segmentation.membership;

import org.jspecify.annotations.NullMarked;
