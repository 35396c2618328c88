/** What became of the deals of a pipeline, stage by stage. */
@NullMarked
package io.clientele.analytics.funnel;

import org.jspecify.annotations.NullMarked;
