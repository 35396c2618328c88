/** What the services tell each other: topics, envelope, payloads. */
@NullMarked
package io.clientele.contracts;

import org.jspecify.annotations.NullMarked;
