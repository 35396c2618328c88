package io.clientele.gateway.live;

import org.jspecify.annotations.Nullable;

/**
 * That something changed, without the values.
 *
 * @param place of its partition in the vector
 * @param id of what changed
 * @param subject what else it concerns, such as the contact of a purchase
 * @param data what clients get, as JSON
 */
record Change(
    LiveTopic topic, int place, long offset, String id, @Nullable String subject, String data) {}
