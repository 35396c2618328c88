/** Announces changes: rows that the relay turns into events. */
@NullMarked
package io.clientele.kit.outbox;

import org.jspecify.annotations.NullMarked;
