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

  Postings(Plan plan, Keys keys) {
    this.plan = plan;
    this.keys = keys;
    for (var rule : plan.rules()) {
      refiners.add(Blocking.refiners(plan, rule));
      tables.add(new BlockTable());
    }
  }

  /** Adds so many records at once to none, on all processors; whom they meet is known already. */
  void fill(int records) {
    var blocking = new Blocking(plan, keys, records);
    IntStream.range(0, tables.size())
        .parallel()
        .forEach(rule -> blocking.each(rule, new Filling(rule)));
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
    long name = block(rule, depth, key);
    if (tables.get(rule).size(name) <= plan.cut()) {
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

  private BlockTable table(long block) {
    return tables.get((int) (block >> 2) & 63);
  }
}
