/** Deals: what they are worth, whose they are, and every move from stage to stage. */
@NullMarked
package io.clientele.contacts.deal;

import org.jspecify.annotations.NullMarked;
