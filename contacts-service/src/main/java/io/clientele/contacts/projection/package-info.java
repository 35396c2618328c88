/** Facts of other services shown on a contact. */
@NullMarked
package io.clientele.contacts.projection;

import org.jspecify.annotations.NullMarked;
