/** What operators ask of any service: dead letters, digest, trace. */
@NullMarked
package io.clientele.kit.operations;

import org.jspecify.annotations.NullMarked;
