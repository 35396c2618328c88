/** The pipelines that deals go through, and their stages. */
@NullMarked
package io.clientele.contacts.pipeline;

import org.jspecify.annotations.NullMarked;
