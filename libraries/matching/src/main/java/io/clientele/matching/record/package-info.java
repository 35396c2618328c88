/** Values turned into small numbers, so that millions of records fit and compare quickly. */
@NullMarked
package io.clientele.matching.record;

import org.jspecify.annotations.NullMarked;
