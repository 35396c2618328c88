package io.clientele.segmentation.segment;

import io.clientele.rules.Reads;
import io.clientele.rules.RulePredicate;
import java.time.Duration;
import java.util.UUID;

/**
 * A segment's rule made ready to be asked about contacts.
 *
 * @param lookback how far back purchases matter to it; zero when it counts none
 */
public record Definition(
    UUID segmentId, long version, Reads reads, RulePredicate predicate, Duration lookback) {}
