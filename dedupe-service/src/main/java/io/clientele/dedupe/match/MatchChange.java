package io.clientele.dedupe.match;

import io.clientele.contracts.DuplicateGroup.Level;
import io.clientele.matching.group.Edge;
import io.clientele.matching.index.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What a run came to, ready to be stored.
 *
 * @param pairs pairs that are new or weigh something else
 * @param parted pairs that are none any more
 * @param groups groups whose records or level may be others now
 * @param left records that are no longer in a group they were in
 */
record MatchChange(
    List<Pair> pairs, List<Edge> parted, List<Group> groups, NavigableSet<Integer> left) {

  /** Two contacts that may be one, by their numbers. */
  record Pair(int left, int right, double weight, boolean sure) {
    static Pair of(Index index, Edge edge) {
      boolean sure = index.isSure(edge.left(), edge.right());
      return new Pair(edge.left(), edge.right(), edge.weight(), sure);
    }
  }

  /**
   * A group of the engine.
   *
   * @param changed whether it has other members than before
   */
  record Group(long number, NavigableSet<Integer> members, Level level, boolean changed) {}

  static MatchChange of(Index index) {
    var difference = index.difference();
    var names = new TreeSet<>(difference.groups().keySet());
    difference.pairs().forEach(pair -> names.add(index.groupOf(pair.left())));
    difference.parted().forEach(pair -> names.add(index.groupOf(pair.left())));
    names.remove(0L);
    var groups = new ArrayList<Group>();
    for (long name : names) {
      var members = index.group(name);
      var pairs = index.pairsAmong(members).stream().map(edge -> Pair.of(index, edge)).toList();
      var changed = difference.groups().containsKey(name);
      groups.add(new Group(name, members, GroupLevel.of(members, pairs), changed));
    }
    var left = new TreeSet<Integer>();
    difference.left().values().forEach(left::addAll);
    return new MatchChange(
        difference.pairs().stream().map(edge -> Pair.of(index, edge)).toList(),
        difference.parted(),
        groups,
        left);
  }
}
