/** Events of other services. */
@NullMarked
package io.clientele.validation.inbox;

import org.jspecify.annotations.NullMarked;
