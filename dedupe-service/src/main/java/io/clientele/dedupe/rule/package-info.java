/** What makes two contacts suspects. */
@NullMarked
package io.clientele.dedupe.rule;

import org.jspecify.annotations.NullMarked;
