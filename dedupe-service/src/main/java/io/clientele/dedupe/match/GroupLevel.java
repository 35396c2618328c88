package io.clientele.dedupe.match;

import io.clientele.contracts.DuplicateGroup.Level;
import io.clientele.dedupe.match.MatchChange.Pair;
import io.clientele.matching.link.Linking;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.function.Predicate;

/** How sure a group is: the highest level whose pairs alone still hold it together. */
final class GroupLevel {
  private GroupLevel() {}

  static Level of(NavigableSet<Integer> members, List<Pair> pairs) {
    if (surplus(members, pairs) == members.size() - 1) {
      return Level.SURE;
    }
    int likely = joined(members, pairs, pair -> pair.weight() >= Linking.LIKELY);
    return likely == members.size() - 1 ? Level.LIKELY : Level.POSSIBLE;
  }

  /** The level of one pair. */
  static Level of(double weight, boolean sure) {
    return sure ? Level.SURE : weight >= Linking.LIKELY ? Level.LIKELY : Level.POSSIBLE;
  }

  /** How many more members there are than people, if who is a sure pair is one person. */
  static int surplus(NavigableSet<Integer> members, List<Pair> pairs) {
    return joined(members, pairs, Pair::sure);
  }

  /** By how many such pairs make the members fewer. */
  private static int joined(Collection<Integer> members, List<Pair> pairs, Predicate<Pair> such) {
    var parent = new HashMap<Integer, Integer>();
    members.forEach(member -> parent.put(member, member));
    int joined = 0;
    for (var pair : pairs) {
      if (such.test(pair)) {
        int left = root(parent, pair.left());
        int right = root(parent, pair.right());
        parent.put(left, right);
        joined += left == right ? 0 : 1;
      }
    }
    return joined;
  }

  private static int root(Map<Integer, Integer> parent, int member) {
    int at = member;
    Integer above = parent.get(at);
    while (above != null && above != at) {
      at = above;
      above = parent.get(at);
    }
    return at;
  }
}
