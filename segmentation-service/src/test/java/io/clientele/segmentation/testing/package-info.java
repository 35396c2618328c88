/** What the tests of this service share. */
@NullMarked
package io.clientele.segmentation.testing;

import org.jspecify.annotations.NullMarked;
