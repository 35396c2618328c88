/** Clock and identifiers, injected so that tests can choose them. */
@NullMarked
package io.clientele.kit.time;

import org.jspecify.annotations.NullMarked;
