/** What tests of several packages share. */
@NullMarked
package io.clientele.matching;

import org.jspecify.annotations.NullMarked;
