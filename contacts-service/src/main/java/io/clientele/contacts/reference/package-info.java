/** Whether what a deal, purchase or interaction refers to exists. */
@NullMarked
package io.clientele.contacts.reference;

import org.jspecify.annotations.NullMarked;
