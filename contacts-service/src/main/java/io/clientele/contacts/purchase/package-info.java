/** What contacts bought, as facts. */
@NullMarked
package io.clientele.contacts.purchase;

import org.jspecify.annotations.NullMarked;
