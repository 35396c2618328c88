/** Scenarios over the whole running platform; they cite the ids of the acceptance list. */
@NullMarked
package io.clientele.scenarios;

import org.jspecify.annotations.NullMarked;
