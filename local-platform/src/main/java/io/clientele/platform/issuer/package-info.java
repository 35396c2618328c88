/** Who signs the tokens on this machine. */
@NullMarked
package io.clientele.platform.issuer;

import org.jspecify.annotations.NullMarked;
