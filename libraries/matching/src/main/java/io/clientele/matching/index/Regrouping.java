package io.clientele.matching.index;

import io.clientele.matching.group.AverageLinkage;
import io.clientele.matching.group.PairWeight;
import io.clientele.matching.link.Linking;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Forms groups anew of whoever hangs together with records whose pairs changed: of however many
 * changes at once, because large components are touched by many of them.
 */
final class Regrouping {
  private final Slots slots;
  private final PairGraph pairs;
  private final PairWeight weights;
  private final GroupBook book;
  private final TreeSet<Integer> touched = new TreeSet<>();
  private final TreeSet<Integer> affected = new TreeSet<>();
  private final List<List<Integer>> groups = new ArrayList<>();

  Regrouping(Slots slots, PairGraph pairs, PairWeight weights, GroupBook book) {
    this.slots = slots;
    this.pairs = pairs;
    this.weights = weights;
    this.book = book;
  }

  /** Another of a record's pairs changed, or came, or went. */
  void touch(int id) {
    if (!affected.isEmpty()) { // what was found since the last groups may be no longer so
      touched.addAll(affected);
      forgetFound();
    }
    touched.add(id);
  }

  /** Forgets who was touched. */
  void forget() {
    touched.clear();
    forgetFound();
  }

  private void forgetFound() {
    affected.clear();
    groups.clear();
  }

  /** Forms the groups of all who were touched; tells the names of those that changed. */
  Set<Long> finish() {
    find(Integer.MAX_VALUE);
    if (affected.isEmpty()) {
      return Set.of();
    }
    var changed = book.rewrite(affected, groups);
    forgetFound();
    return changed;
  }

  /**
   * Finds the groups of some who were touched, and forms all of them once there is none left; tells
   * whether that is so.
   *
   * @param most about how many records to look at
   */
  boolean advance(int most) {
    find(most);
    if (touched.isEmpty()) {
      finish();
    }
    return touched.isEmpty();
  }

  private void find(int most) {
    int left = most;
    while (left > 0 && !touched.isEmpty()) {
      int id = touched.removeFirst();
      left--;
      if (affected.add(id) && slots.has(id)) {
        var component = pairs.component(id, Linking.JOINED);
        left -= component.size();
        affected.addAll(component);
        groups.addAll(AverageLinkage.groups(pairs.within(component), Linking.JOINED, weights));
      }
    }
  }
}
