/** From pairs to groups of records of one entity. */
@NullMarked
package io.clientele.matching.group;

import org.jspecify.annotations.NullMarked;
