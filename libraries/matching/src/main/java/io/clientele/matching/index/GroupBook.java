package io.clientele.matching.index;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names of groups over time: the oldest name survives a union, the largest part keeps it on a
 * split, and a name is not used again unless somebody says that the group is the one it was.
 */
final class GroupBook {
  private final Journal journal;
  private final Map<Integer, Long> groupOf = new HashMap<>();
  private final NavigableMap<Long, NavigableSet<Integer>> membersOf = new TreeMap<>();
  private long next = 1;

  GroupBook(Journal journal) {
    this.journal = journal;
  }

  /** The name of a record's group, 0 if it is in none. */
  long groupOf(int record) {
    return groupOf.getOrDefault(record, 0L);
  }

  /** Every group with its records. */
  NavigableMap<Long, NavigableSet<Integer>> groups() {
    return membersOf;
  }

  /** The next name that is free. */
  long next() {
    return next;
  }

  /** The records of a group, none if there is no such group. */
  NavigableSet<Integer> members(long name) {
    return membersOf.getOrDefault(name, Collections.emptyNavigableSet());
  }

  /** Takes over a group that was named before. */
  void restore(long name, NavigableSet<Integer> members) {
    skipTo(name + 1);
    membersOf.put(name, new TreeSet<>(members));
    members.forEach(record -> groupOf.put(record, name));
  }

  /** Never gives a name smaller than this. */
  void skipTo(long name) {
    next = Math.max(next, name);
  }

  /** Gives a group the name of an earlier one, which is none now. */
  void rename(long name, long earlier) {
    if (membersOf.containsKey(earlier)) {
      throw new IllegalArgumentException("a group of this name is there: " + earlier);
    }
    var members = membersOf.remove(name);
    if (members == null) {
      throw new IllegalArgumentException("no group of this name: " + name);
    }
    journal.group(name, members);
    journal.group(earlier, Collections.emptyNavigableSet());
    membersOf.put(earlier, members);
    members.forEach(record -> groupOf.put(record, earlier));
  }

  /** Makes these groups what they were, and the next free name too. */
  void takeBack(Map<Long, NavigableSet<Integer>> before, long free) {
    before.keySet().forEach(this::dissolve);
    next = free;
    before.forEach((name, members) -> {
      if (!members.isEmpty()) {
        membersOf.put(name, members);
        members.forEach(record -> groupOf.put(record, name));
      }
    });
  }

  private void dissolve(long name) {
    var members = membersOf.remove(name);
    if (members != null) {
      members.forEach(record -> groupOf.remove(record, name));
    }
  }

  /**
   * Replaces what is known of the touched records by these groups; tells the names that changed.
   */
  Set<Long> rewrite(Set<Integer> touched, List<List<Integer>> groups) {
    var before = new TreeMap<Long, NavigableSet<Integer>>();
    for (int record : touched) {
      Long name = groupOf.remove(record);
      if (name != null) {
        before.computeIfAbsent(name, _ -> new TreeSet<>()).add(record);
      }
    }
    before.forEach((name, part) -> {
      journal.group(name, members(name));
      membersOf.remove(name);
    });
    var names = claims(before, groups);
    var changed = new TreeSet<>(before.keySet());
    for (int i = 0; i < groups.size(); i++) {
      long name = names.containsKey(i) ? names.get(i) : next++;
      journal.group(name, members(name));
      var members = new TreeSet<>(groups.get(i));
      membersOf.put(name, members);
      members.forEach(record -> groupOf.put(record, name));
      if (members.equals(before.get(name))) {
        changed.remove(name);
      } else {
        changed.add(name);
      }
    }
    return changed;
  }

  /** The old name each new group keeps: of several that want it, the oldest. */
  private static Map<Integer, Long> claims(
      Map<Long, NavigableSet<Integer>> before, List<List<Integer>> groups) {
    var home = new HashMap<Integer, Integer>();
    for (int i = 0; i < groups.size(); i++) {
      for (int record : groups.get(i)) {
        home.put(record, i);
      }
    }
    var names = new HashMap<Integer, Long>();
    before.forEach((name, members) -> {
      int heir = heir(members, home);
      if (heir >= 0) {
        names.merge(heir, name, Math::min);
      }
    });
    return names;
  }

  /** The group that has the most of these records; of equals, the one with the smallest record. */
  private static int heir(NavigableSet<Integer> members, Map<Integer, Integer> home) {
    var parts = new HashMap<Integer, Integer>();
    int best = -1;
    for (int record : members) {
      Integer group = home.get(record);
      if (group != null) {
        parts.merge(group, 1, Integer::sum);
      }
    }
    for (int record : members) {
      Integer group = home.get(record);
      if (group != null
          && (best < 0 || parts.getOrDefault(group, 0) > parts.getOrDefault(best, 0))) {
        best = group;
      }
    }
    return best;
  }
}
