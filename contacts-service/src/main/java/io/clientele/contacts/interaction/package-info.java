/** When and how contacts were touched, as facts. */
@NullMarked
package io.clientele.contacts.interaction;

import org.jspecify.annotations.NullMarked;
