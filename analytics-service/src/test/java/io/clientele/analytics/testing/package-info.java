/** What tests of this service say and see. */
@NullMarked
package io.clientele.analytics.testing;

import org.jspecify.annotations.NullMarked;
