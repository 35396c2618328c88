/** Errors as problem+json (RFC 9457). */
@NullMarked
package io.clientele.kit.problem;

import org.jspecify.annotations.NullMarked;
