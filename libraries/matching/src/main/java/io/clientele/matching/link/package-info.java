/** The whole run: from records to weighed pairs, decisions and reasons. */
@NullMarked
package io.clientele.matching.link;

import org.jspecify.annotations.NullMarked;
