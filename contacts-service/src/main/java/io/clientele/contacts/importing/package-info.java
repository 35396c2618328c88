/** Takes files of contacts, deals and purchases in, row by row, each exactly once. */
@NullMarked
package io.clientele.contacts.importing;

import org.jspecify.annotations.NullMarked;
