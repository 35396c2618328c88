/** Contacts: what people may write, how it is kept, changed and shown. */
@NullMarked
package io.clientele.contacts.contact;

import org.jspecify.annotations.NullMarked;
