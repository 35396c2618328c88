/** Deciding about pairs of contacts. */
@NullMarked
package io.clientele.dedupe.review;

import org.jspecify.annotations.NullMarked;
