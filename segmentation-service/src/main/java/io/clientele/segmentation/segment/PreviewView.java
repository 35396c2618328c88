package io.clientele.segmentation.segment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who would be in a segment.
 *
 * @param count exactly how many contacts
 * @param sample ids of some of them
 * @param at the instant the rule was asked about
 */
record PreviewView(long count, List<UUID> sample, Instant at) {}
