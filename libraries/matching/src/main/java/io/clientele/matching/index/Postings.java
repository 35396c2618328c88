package io.clientele.matching.index;

import io.clientele.matching.block.Blocking;
import io.clientele.matching.block.Keys;
import io.clientele.matching.block.Plan;
import io.clientele.matching.block.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

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
  private final List<BlockTable> tables = new ArrayList<>();
  private final long[][] none;

  Postings(Plan plan, Keys keys) {
    this.plan = plan;
    this.keys = keys;
    for (var rule : plan.rules()) {
      refiners.add(Blocking.refiners(plan, rule));
      tables.add(new BlockTable());
    }
    none = new long[tables.size()][0];
  }

  /** Adds so many records at once to none, on all processors; whom they meet is known already. */
  void fill(int records) {
    var blocking = new Blocking(plan, keys, records);
    IntStream.range(0, tables.size())
        .parallel()
        .forEach(rule -> blocking.each(rule, new Filling(rule)));
  }

  /** The keys of a record that is not there. */
  long[][] none() {
    return none;
  }

  private final class Filling implements Blocking.Taker {
    private final int rule;

    Filling(int rule) {
      this.rule = rule;
    }

    @Override
    public void expect(int blocks) {
      tables.get(rule).expect(blocks);
    }

    @Override
    public void take(int depth, long key, long[] sorted, int from, int to) {
      int[] members = new int[to - from];
      Arrays.setAll(members, i -> Keys.recordOf(sorted[from + i]));
      tables.get(rule).addAll(block(rule, depth, key), members);
    }
  }

  /** The keys of a record under each rule, as its values are now. */
  long[][] keys(int record) {
    long[][] all = new long[plan.rules().size()][];
    for (int rule = 0; rule < all.length; rule++) {
      all[rule] = keys.of(record, plan.rules().get(rule).signatures());
      if (all[rule].length > 1) {
        all[rule] = Arrays.stream(all[rule]).distinct().toArray();
      }
    }
    return all;
  }

  /** Adds a record that had no values and notes whom it meets. */
  void add(int record, Meetings meetings) {
    enter(record, none, keys(record), meetings);
  }

  /** Takes a record out whose values are still those it was added with. */
  void remove(int record, Meetings meetings) {
    leave(record, keys(record), none, meetings);
  }

  /**
   * Takes a record out of blocks, with the values it was added with: the first of three steps, each
   * of which is done for all records that change before the next. In a block of both keys it stays;
   * only in the parts of an oversized one it may be elsewhere.
   *
   * @param before its keys of these values
   * @param now its keys of the values it is to have
   */
  void leave(int record, long[][] before, long[][] now, Meetings meetings) {
    for (int rule = 0; rule < before.length; rule++) {
      for (long key : before[rule]) {
        if (!contains(now[rule], key)) {
          withdraw(rule, 0, key, record, meetings);
        } else if (isOversized(rule, 0, key)) {
          handDown(rule, 0, key, record, meetings, false);
        }
      }
    }
  }

  /** Notes whom a record meets where it stays, with the values it has now: the second step. */
  void stay(int record, long[][] before, long[][] now, Meetings meetings) {
    for (int rule = 0; rule < now.length; rule++) {
      for (long key : now[rule]) {
        if (contains(before[rule], key)) {
          if (isOversized(rule, 0, key)) {
            handDown(rule, 0, key, record, meetings, true);
          } else {
            meetings.join(tables.get(rule), block(rule, 0, key), record);
          }
        }
      }
    }
  }

  /** Adds a record where it was not before and notes whom it meets there: the last step. */
  void enter(int record, long[][] before, long[][] now, Meetings meetings) {
    for (int rule = 0; rule < now.length; rule++) {
      for (long key : now[rule]) {
        if (!contains(before[rule], key)) {
          post(rule, 0, key, record, meetings);
        }
      }
    }
  }

  private static boolean contains(long[] some, long key) {
    for (long each : some) {
      if (each == key) {
        return true;
      }
    }
    return false;
  }

  private boolean isOversized(int rule, int depth, long key) {
    return tables.get(rule).size(block(rule, depth, key)) > plan.cut();
  }

  /** Remembers which blocks of each record are compared, while nothing changes. */
  final class Encounters {
    private final Map<Integer, Set<Long>> known = new HashMap<>();

    /** Whether two records share a block that is compared. */
    boolean meet(int a, int b) {
      return !Collections.disjoint(blocksOf(a), blocksOf(b));
    }

    private Set<Long> blocksOf(int record) {
      return known.computeIfAbsent(record, Postings.this::compared);
    }
  }

  /** The records of all compared blocks that a record is in or would be in, without itself. */
  Set<Integer> others(int record) {
    var others = new HashSet<Integer>();
    for (long block : compared(record)) {
      for (int other : table(block).of(block)) {
        others.add(other);
      }
    }
    others.remove(record);
    return others;
  }

  private void post(int rule, int depth, long key, int record, Meetings meetings) {
    var blocks = tables.get(rule);
    long name = block(rule, depth, key);
    int size = blocks.add(name, record);
    if (size == 0) {
      return;
    }
    if (size > plan.cut() + 1) {
      handDown(rule, depth, key, record, meetings, true);
    } else if (size == plan.cut() + 1) {
      int[] all = blocks.of(name);
      meetings.partAll(all, plan.cut());
      for (int each : all) {
        handDown(rule, depth, key, each, meetings, true);
      }
    } else if (size > 1) {
      meetings.join(blocks, name, record);
    }
  }

  private void withdraw(int rule, int depth, long key, int record, Meetings meetings) {
    var blocks = tables.get(rule);
    long name = block(rule, depth, key);
    int size = blocks.remove(name, record);
    if (size > plan.cut()) {
      handDown(rule, depth, key, record, meetings, false);
    } else if (size == plan.cut()) {
      int[] all = blocks.of(name);
      handDown(rule, depth, key, record, meetings, false);
      for (int each : all) {
        handDown(rule, depth, key, each, meetings, false);
      }
      meetings.meetAll(all);
    } else if (size > 0) {
      meetings.leave(blocks, name, record);
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
    if (!isOversized(rule, depth, key)) {
      found.add(block(rule, depth, key));
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

  private BlockTable table(long block) {
    return tables.get((int) (block >> 2) & 63);
  }
}
