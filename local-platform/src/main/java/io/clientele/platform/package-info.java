/**
 * Runs PostgreSQL, Kafka, the Debezium relay and the services on one machine, without containers.
 */
@NullMarked
package io.clientele.platform;

import org.jspecify.annotations.NullMarked;
