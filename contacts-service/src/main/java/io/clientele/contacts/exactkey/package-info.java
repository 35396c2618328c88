/** Phones and e-mails as keys that only one active contact has, unless somebody says otherwise. */
@NullMarked
package io.clientele.contacts.exactkey;

import org.jspecify.annotations.NullMarked;
