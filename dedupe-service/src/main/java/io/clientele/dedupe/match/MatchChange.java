package io.clientele.dedupe.match;

import io.clientele.contracts.DuplicateGroup.Level;
import io.clientele.matching.group.Edge;
import io.clientele.matching.index.Index;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What a run came to, ready to be stored.
 *
 * @param pairs pairs that are new or weigh something else
 * @param parted pairs that are none any more
 * @param groups groups whose records, level or surplus may be others now
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
   * @param level says nothing of a group that was dissolved
   * @param surplus how many more members it has than people, if its sure pairs alone are one
   * @param changed whether it has other members than before
   */
  record Group(
      long number, NavigableSet<Integer> members, Level level, int surplus, boolean changed) {
    static Group of(Index index, long number, boolean changed) {
      var members = index.group(number);
      var pairs = index.pairsAmong(members).stream().map(edge -> Pair.of(index, edge)).toList();
      var level = GroupLevel.of(members, pairs);
      return new Group(number, members, level, GroupLevel.surplus(members, pairs), changed);
    }
  }

  /**
   * What the open run came to.
   *
   * @param records the records it put there
   */
  static MatchChange of(Index index, Collection<Integer> records) {
    var difference = index.difference();
    var changed = difference.groups().keySet();
    var names = new TreeSet<>(changed);
    records.forEach(record -> names.add(index.groupOf(record)));
    difference.pairs().forEach(pair -> names.add(index.groupOf(pair.left())));
    difference.parted().forEach(pair -> names.add(index.groupOf(pair.left())));
    names.remove(0L);
    var left = new TreeSet<Integer>();
    difference.left().values().forEach(left::addAll);
    return new MatchChange(
        difference.pairs().stream().map(edge -> Pair.of(index, edge)).toList(),
        difference.parted(),
        names.stream().map(name -> Group.of(index, name, changed.contains(name))).toList(),
        left);
  }
}
