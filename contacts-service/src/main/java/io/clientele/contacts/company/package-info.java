/** Companies, one per name. */
@NullMarked
package io.clientele.contacts.company;

import org.jspecify.annotations.NullMarked;
