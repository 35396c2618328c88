/** This service's own copy of the contacts. */
@NullMarked
package io.clientele.dedupe.contact;

import org.jspecify.annotations.NullMarked;
