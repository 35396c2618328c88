/** The pipelines this service knows and the ways between their stages. */
@NullMarked
package io.clientele.analytics.pipeline;

import org.jspecify.annotations.NullMarked;
