/**
 * What people decided of pairs of contacts; it outranks every rule while the contacts are as they
 * were.
 */
@NullMarked
package io.clientele.dedupe.decision;

import org.jspecify.annotations.NullMarked;
