/** What several tests of this service need. */
@NullMarked
package io.clientele.dedupe.testing;

import org.jspecify.annotations.NullMarked;
