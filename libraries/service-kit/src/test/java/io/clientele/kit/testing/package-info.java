/**
 * How the services are tested: against the real PostgreSQL, Kafka and relay of the local platform.
 */
@NullMarked
package io.clientele.kit.testing;

import org.jspecify.annotations.NullMarked;
