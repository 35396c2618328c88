/** Bringing memberships in step with a new or changed definition. */
@NullMarked
package io.clientele.segmentation.build;

import org.jspecify.annotations.NullMarked;
