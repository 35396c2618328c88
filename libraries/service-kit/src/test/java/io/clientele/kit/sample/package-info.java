/** A small service on the kit, for the kit's own tests. */
@NullMarked
package io.clientele.kit.sample;

import org.jspecify.annotations.NullMarked;
