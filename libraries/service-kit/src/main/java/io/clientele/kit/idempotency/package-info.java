/** Lets a client repeat a POST without doing its work twice. */
@NullMarked
package io.clientele.kit.idempotency;

import org.jspecify.annotations.NullMarked;
