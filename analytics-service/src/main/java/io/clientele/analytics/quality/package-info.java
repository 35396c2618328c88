/** The size of the mess: what is wanting in the contacts. */
@NullMarked
package io.clientele.analytics.quality;

import org.jspecify.annotations.NullMarked;
