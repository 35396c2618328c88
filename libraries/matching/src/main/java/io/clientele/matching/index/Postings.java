package io.clientele.matching.index;

import io.clientele.matching.block.Blocking;
import io.clientele.matching.block.Keys;
import io.clientele.matching.block.Plan;
import io.clientele.matching.block.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The blocks of a plan, kept up to date record by record.
 *
 * <p>Which pairs meet depends only on the set of records, never on the order of changes: a block
 * that grows beyond the cut hands its records down to finer blocks, and takes them back when it
 * shrinks.
 */
final class Postings {
  private final Plan plan;
  private final Keys keys;
  private final List<List<Signature>> refiners = new ArrayList<>();
  private final Map<Long, Members> blocks = new HashMap<>();

  Postings(Plan plan, Keys keys) {
    this.plan = plan;
    this.keys = keys;
    plan.rules().forEach(rule -> refiners.add(Blocking.refiners(plan, rule)));
  }

  /** Adds a record and notes whom it meets. */
  void add(int record, Meetings meetings) {
    for (int rule = 0; rule < plan.rules().size(); rule++) {
      for (long key : keys.of(record, plan.rules().get(rule).signatures())) {
        post(rule, 0, key, record, meetings);
      }
    }
  }

  /** Takes a record out, with the values it was added with. */
  void remove(int record, Meetings meetings) {
    for (int rule = 0; rule < plan.rules().size(); rule++) {
      for (long key : keys.of(record, plan.rules().get(rule).signatures())) {
        withdraw(rule, 0, key, record, meetings);
      }
    }
  }

  /** Whether two records share a block that is compared. */
  boolean meet(int a, int b) {
    var one = compared(a);
    one.retainAll(compared(b));
    return !one.isEmpty();
  }

  /** The other records of all compared blocks of a record. */
  Set<Integer> others(int record) {
    var others = new HashSet<Integer>();
    for (long block : compared(record)) {
      var members = blocks.get(block);
      for (int i = 0; members != null && i < members.size(); i++) {
        others.add(members.get(i));
      }
    }
    others.remove(record);
    return others;
  }

  /** Adds a record as one of many whose meetings are known already. */
  void restore(int record) {
    add(record, Meetings.IGNORED);
  }

  private void post(int rule, int depth, long key, int record, Meetings meetings) {
    var members = blocks.computeIfAbsent(block(rule, depth, key), _ -> new Members());
    if (!members.add(record)) {
      return;
    }
    if (members.size() <= plan.cut()) {
      for (int i = 0; i < members.size() - 1; i++) {
        meetings.meet(members.get(i), record);
      }
    } else if (members.size() == plan.cut() + 1) {
      int[] all = members.copy();
      part(all, plan.cut(), meetings);
      for (int each : all) {
        handDown(rule, depth, key, each, meetings, true);
      }
    } else {
      handDown(rule, depth, key, record, meetings, true);
    }
  }

  private void withdraw(int rule, int depth, long key, int record, Meetings meetings) {
    long name = block(rule, depth, key);
    var members = blocks.get(name);
    if (members == null || !members.remove(record)) {
      return;
    }
    if (members.size() > plan.cut()) {
      handDown(rule, depth, key, record, meetings, false);
    } else if (members.size() == plan.cut()) {
      int[] all = members.copy();
      handDown(rule, depth, key, record, meetings, false);
      for (int each : all) {
        handDown(rule, depth, key, each, meetings, false);
      }
      for (int i = 0; i < all.length; i++) {
        for (int j = 0; j < i; j++) {
          meetings.meet(all[j], all[i]);
          meetings.part(all[j], all[i]);
        }
      }
    } else {
      for (int i = 0; i < members.size(); i++) {
        meetings.part(members.get(i), record);
      }
    }
    if (members.size() == 0) {
      blocks.remove(name);
    }
  }

  private static void part(int[] records, int count, Meetings meetings) {
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        meetings.part(records[j], records[i]);
      }
    }
  }

  private void handDown(
      int rule, int depth, long key, int record, Meetings meetings, boolean adding) {
    for (Signature refiner : Blocking.usedAt(depth, refiners.get(rule))) {
      for (long finer : keys.refined(record, key, refiner)) {
        if (adding) {
          post(rule, depth + 1, finer, record, meetings);
        } else {
          withdraw(rule, depth + 1, finer, record, meetings);
        }
      }
    }
  }

  private Set<Long> compared(int record) {
    var found = new HashSet<Long>();
    for (int rule = 0; rule < plan.rules().size(); rule++) {
      for (long key : keys.of(record, plan.rules().get(rule).signatures())) {
        collect(rule, 0, key, record, found);
      }
    }
    return found;
  }

  private void collect(int rule, int depth, long key, int record, Set<Long> found) {
    long name = block(rule, depth, key);
    var members = blocks.get(name);
    if (members == null) {
      return;
    }
    if (members.size() <= plan.cut()) {
      found.add(name);
      return;
    }
    for (Signature refiner : Blocking.usedAt(depth, refiners.get(rule))) {
      for (long finer : keys.refined(record, key, refiner)) {
        collect(rule, depth + 1, finer, record, found);
      }
    }
  }

  private static long block(int rule, int depth, long key) {
    return key << 8 | (long) rule << 2 | depth;
  }
}
