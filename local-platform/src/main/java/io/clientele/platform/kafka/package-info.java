/** The Kafka broker on this machine, and the platform's topics. */
@NullMarked
package io.clientele.platform.kafka;

import org.jspecify.annotations.NullMarked;
