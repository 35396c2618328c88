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

  private Part ofRule(int number) {
    var rule = plan.rules().get(number);
    var packed = new Longs();
    for (int record = 0; record < records; record++) {
      int own = record;
      keys.each(record, rule.signatures(), key -> packed.add(Keys.pack(key, own)));
    }
    var part = new Part();
    collect(packed, refiners(plan, rule), 0, part);
    return part;
  }

  private void collect(Longs packed, List<Signature> refiners, int depth, Part part) {
    long[] sorted = packed.sortedDistinct();
    var oversized = new Longs();
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || Keys.keyOf(sorted[i]) != Keys.keyOf(sorted[start])) {
        long count = (long) i - start;
        if (count > plan.cut()) {
          if (usedAt(depth, refiners).isEmpty()) {
            part.skipped += count * (count - 1) / 2;
          } else {
            oversized.addAll(sorted, start, i);
            part.divided += depth == 0 ? count * (count - 1) / 2 : 0;
          }
        } else if (count > 1) {
          part.add(sorted, start, i);
        }
        start = i;
      }
    }
    if (oversized.size() > 0) {
      collect(refined(oversized, refiners, depth), refiners, depth + 1, part);
    }
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

  private static final class Part {
    private final Ints members = new Ints();
    private final Ints ends = new Ints();
    private long divided;
    private long skipped;

    void add(long[] sorted, int from, int to) {
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
