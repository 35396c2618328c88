/**
 * A living set of records: added, changed and removed one by one, with the results of the batch.
 */
@NullMarked
package io.clientele.matching.index;

import org.jspecify.annotations.NullMarked;
