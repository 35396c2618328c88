/** Headers every service shares: ETag, If-Match, X-Sequence. */
@NullMarked
package io.clientele.kit.http;

import org.jspecify.annotations.NullMarked;
