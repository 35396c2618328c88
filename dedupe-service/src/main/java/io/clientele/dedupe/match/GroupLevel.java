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
    if (hold(members, pairs, Pair::sure)) {
      return Level.SURE;
    }
    return hold(members, pairs, pair -> pair.weight() >= Linking.LIKELY)
        ? Level.LIKELY
        : Level.POSSIBLE;
  }

  /** The level of one pair. */
  static Level of(double weight, boolean sure) {
    return sure ? Level.SURE : weight >= Linking.LIKELY ? Level.LIKELY : Level.POSSIBLE;
  }

  private static boolean hold(Collection<Integer> members, List<Pair> pairs, Predicate<Pair> such) {
    var parent = new HashMap<Integer, Integer>();
    members.forEach(member -> parent.put(member, member));
    int parts = members.size();
    for (var pair : pairs) {
      if (such.test(pair)) {
        int left = root(parent, pair.left());
        int right = root(parent, pair.right());
        parent.put(left, right);
        parts -= left == right ? 0 : 1;
      }
    }
    return parts == 1;
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
