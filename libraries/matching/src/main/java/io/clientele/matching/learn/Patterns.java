package io.clientele.matching.learn;

import java.util.Arrays;

/** Counts how often each combination of levels occurs: four bits a field, at most 16 fields. */
public final class Patterns {
  private static final int BITS = 4;
  private long[] patterns = new long[1024];
  private long[] counts = new long[1024];
  private int size;

  /** One number for the levels of a pair. */
  public static long pack(byte[] levels) {
    long pattern = 0;
    for (int field = 0; field < levels.length; field++) {
      pattern |= (long) levels[field] << (BITS * field);
    }
    return pattern;
  }

  /** The level of a field in a packed pattern. */
  public static int level(long pattern, int field) {
    return (int) (pattern >>> (BITS * field)) & ((1 << BITS) - 1);
  }

  /** Counts a pair. */
  public void add(byte[] levels) {
    add(pack(levels), 1);
  }

  /** Counts what others counted. */
  public void add(Patterns others) {
    others.each(this::add);
  }

  private void add(long pattern, long count) {
    int slot = slot(pattern);
    boolean isNew = counts[slot] == 0;
    counts[slot] += count;
    if (isNew) {
      patterns[slot] = pattern;
      if (++size * 2 > patterns.length) {
        grow();
      }
    }
  }

  /** How many pairs were counted. */
  public long total() {
    return Arrays.stream(counts).sum();
  }

  /** Hands over each pattern with its count. */
  public void each(Visitor visitor) {
    for (int i = 0; i < patterns.length; i++) {
      if (counts[i] > 0) {
        visitor.visit(patterns[i], counts[i]);
      }
    }
  }

  /** Takes patterns. */
  @FunctionalInterface
  public interface Visitor {
    /** Takes a pattern and how often it occurred. */
    void visit(long pattern, long count);
  }

  private int slot(long pattern) {
    int mask = patterns.length - 1;
    int at = (int) ((pattern * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (counts[at] > 0 && patterns[at] != pattern) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldPatterns = patterns;
    long[] oldCounts = counts;
    patterns = new long[oldPatterns.length * 2];
    counts = new long[patterns.length];
    for (int i = 0; i < oldPatterns.length; i++) {
      if (oldCounts[i] > 0) {
        int slot = slot(oldPatterns[i]);
        patterns[slot] = oldPatterns[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
