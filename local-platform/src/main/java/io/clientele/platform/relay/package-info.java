/** The way from the outboxes to the topics: Debezium in a Kafka Connect worker. */
@NullMarked
package io.clientele.platform.relay;

import org.jspecify.annotations.NullMarked;
