/** Proves that every consumer holds what its owner announced, and heals differences. */
@NullMarked
package io.clientele.kit.digest;

import org.jspecify.annotations.NullMarked;
