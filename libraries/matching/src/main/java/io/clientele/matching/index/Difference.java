package io.clientele.matching.index;

import io.clientele.matching.group.Edge;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;

/**
 * What a run of changes came to: how it was before against how it is now, without the steps
 * between.
 *
 * @param pairs pairs that are new or weigh something else, by record
 * @param parted pairs that are none any more, with what they weighed
 * @param groups groups that are new or have other records, by name; without records if dissolved
 * @param left the records that each of these groups had and has no longer
 */
public record Difference(
    List<Edge> pairs,
    List<Edge> parted,
    NavigableMap<Long, NavigableSet<Integer>> groups,
    NavigableMap<Long, NavigableSet<Integer>> left) {}
