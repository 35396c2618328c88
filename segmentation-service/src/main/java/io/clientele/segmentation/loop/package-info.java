/** Work that goes on beside requests and events. */
@NullMarked
package io.clientele.segmentation.loop;

import org.jspecify.annotations.NullMarked;
