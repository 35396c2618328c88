/**
 * Bringing everything in step with the rules and with the model that is learned from the base, in
 * the background and from where it was left.
 */
@NullMarked
package io.clientele.dedupe.scan;

import org.jspecify.annotations.NullMarked;
