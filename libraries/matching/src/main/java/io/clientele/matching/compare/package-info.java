/** How alike two values of one field are, as a level. */
@NullMarked
package io.clientele.matching.compare;

import org.jspecify.annotations.NullMarked;
