/** Contacts that share a value, and what is announced and answered about them. */
@NullMarked
package io.clientele.dedupe.group;

import org.jspecify.annotations.NullMarked;
