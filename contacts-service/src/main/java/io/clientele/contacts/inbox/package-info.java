/** The topics this service consumes. */
@NullMarked
package io.clientele.contacts.inbox;

import org.jspecify.annotations.NullMarked;
