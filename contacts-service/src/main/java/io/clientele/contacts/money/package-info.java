/** Amounts of money as people write them. */
@NullMarked
package io.clientele.contacts.money;

import org.jspecify.annotations.NullMarked;
