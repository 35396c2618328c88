/** What changed on a contact, field by field. */
@NullMarked
package io.clientele.contacts.history;

import org.jspecify.annotations.NullMarked;
