/** The rule language of lists, segments, exports and jobs: one tree, read once, compiled twice. */
@NullMarked
package io.clientele.rules;

import org.jspecify.annotations.NullMarked;
