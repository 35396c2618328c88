package io.clientele.matching.block;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Builds the blocks of a plan: one exact key a rule, oversized blocks divided by further fields.
 *
 * <p>Dividing instead of dropping keeps groups together as data grows; what stays too large is
 * counted.
 */
public final class Blocking {
  private static final int DEPTH = 3;

  private final Plan plan;
  private final Keys keys;
  private final int records;

  /** Blocks for so many records. */
  public Blocking(Plan plan, Keys keys, int records) {
    this.plan = plan;
    this.keys = keys;
    this.records = records;
  }

  /** All blocks of two records and more, in a stable order. */
  public Blocks build() {
    var parts = IntStream.range(0, plan.rules().size()).parallel().mapToObj(this::ofRule).toList();
    int blocks = parts.stream().mapToInt(part -> part.ends.size).sum();
    int total = parts.stream().mapToInt(part -> part.members.size).sum();
    int[] starts = new int[blocks + 1];
    int[] members = new int[total];
    byte[] ruleOf = new byte[blocks];
    int block = 0;
    int at = 0;
    for (int rule = 0; rule < parts.size(); rule++) {
      var part = parts.get(rule);
      System.arraycopy(part.members.items, 0, members, at, part.members.size);
      for (int i = 0; i < part.ends.size; i++) {
        ruleOf[block] = (byte) rule;
        starts[++block] = at + part.ends.items[i];
      }
      at += part.members.size;
    }
    return new Blocks(
        starts,
        members,
        ruleOf,
        records,
        parts.stream().mapToLong(part -> part.divided).sum(),
        parts.stream().mapToLong(part -> part.skipped).sum());
  }

  /** What divides the oversized blocks of a rule. */
  public static List<Signature> refiners(Plan plan, Rule rule) {
    return plan.refiners().stream().filter(each -> !rule.reads(each.field())).toList();
  }

  /** What divides a block that was divided so many times already; nothing at the end. */
  public static List<Signature> usedAt(int depth, List<Signature> refiners) {
    return depth >= DEPTH || depth >= refiners.size()
        ? List.of()
        : refiners.subList(depth, refiners.size());
  }

  private Part ofRule(int rule) {
    var part = new Part(refiners(plan, plan.rules().get(rule)));
    each(rule, part);
    return part;
  }

  /** Takes blocks as they are found. */
  public interface Taker {
    /** So many blocks follow. */
    void expect(int blocks);

    /**
     * A block of a rule, once.
     *
     * @param depth how often the block it is a part of was divided
     * @param key what its records share
     * @param sorted what holds its records, as {@link Keys#recordOf} tells, in ascending order
     * @param from where they begin
     * @param to where they end
     */
    void take(int depth, long key, long[] sorted, int from, int to);
  }

  /** Hands over the blocks of a rule, also those of one record and those that are divided. */
  public void each(int rule, Taker taker) {
    var signatures = plan.rules().get(rule).signatures();
    var packed = new Longs();
    for (int record = 0; record < records; record++) {
      int own = record;
      keys.each(record, signatures, key -> packed.add(Keys.pack(key, own)));
    }
    collect(packed, refiners(plan, plan.rules().get(rule)), 0, taker);
  }

  private void collect(Longs packed, List<Signature> refiners, int depth, Taker taker) {
    long[] sorted = packed.sortedDistinct();
    taker.expect(keys(sorted));
    var oversized = new Longs();
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || Keys.keyOf(sorted[i]) != Keys.keyOf(sorted[start])) {
        taker.take(depth, Keys.keyOf(sorted[start]), sorted, start, i);
        if (i - start > plan.cut() && !usedAt(depth, refiners).isEmpty()) {
          oversized.addAll(sorted, start, i);
        }
        start = i;
      }
    }
    if (oversized.size() > 0) {
      collect(refined(oversized, refiners, depth), refiners, depth + 1, taker);
    }
  }

  private static int keys(long[] sorted) {
    int keys = sorted.length == 0 ? 0 : 1;
    for (int i = 1; i < sorted.length; i++) {
      keys += Keys.keyOf(sorted[i]) == Keys.keyOf(sorted[i - 1]) ? 0 : 1;
    }
    return keys;
  }

  /** Each record of an oversized block under every refiner it has a value for. */
  private Longs refined(Longs oversized, List<Signature> refiners, int depth) {
    var finer = new Longs();
    var used = usedAt(depth, refiners);
    for (int i = 0; i < oversized.size(); i++) {
      int record = Keys.recordOf(oversized.get(i));
      long block = Keys.keyOf(oversized.get(i));
      for (Signature refiner : used) {
        keys.eachRefined(record, block, refiner, key -> finer.add(Keys.pack(key, record)));
      }
    }
    return finer;
  }

  /** The blocks of a rule that are compared, and what is not compared in larger ones. */
  private final class Part implements Taker {
    private final List<Signature> refiners;
    private final Ints members = new Ints();
    private final Ints ends = new Ints();
    private long divided;
    private long skipped;

    Part(List<Signature> refiners) {
      this.refiners = refiners;
    }

    @Override
    public void expect(int blocks) {
      // Only those that are compared are kept.
    }

    @Override
    public void take(int depth, long key, long[] sorted, int from, int to) {
      long count = (long) to - from;
      if (count == 1) {
        return;
      }
      if (count <= plan.cut()) {
        add(sorted, from, to);
      } else if (usedAt(depth, refiners).isEmpty()) {
        skipped += count * (count - 1) / 2;
      } else if (depth == 0) {
        divided += count * (count - 1) / 2;
      }
    }

    private void add(long[] sorted, int from, int to) {
      for (int i = from; i < to; i++) {
        members.add(Keys.recordOf(sorted[i]));
      }
      ends.add(members.size);
    }
  }

  private static final class Ints {
    private int[] items = new int[256];
    private int size;

    void add(int item) {
      if (size == items.length) {
        items = Arrays.copyOf(items, size * 2);
      }
      items[size++] = item;
    }
  }
}
