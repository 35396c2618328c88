package io.clientele.matching.index;

import java.util.stream.LongStream;

/** Which pairs a change brought together or may have parted. */
class Meetings {
  /** Takes note of nothing, where it is known who meets whom. */
  static final Meetings IGNORED =
      new Meetings() {
        @Override
        void join(BlockTable blocks, long block, int record) {}

        @Override
        void leave(BlockTable blocks, long block, int record) {}

        @Override
        void meetAll(int[] records) {}

        @Override
        void partAll(int[] records, int count) {}
      };

  private final LongSet met = new LongSet();
  private final LongSet parted = new LongSet();
  private final LongSet unsure = new LongSet();

  static long pair(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  static int left(long pair) {
    return (int) (pair >>> 32);
  }

  static int right(long pair) {
    return (int) pair;
  }

  /** A record came to a block that is compared. */
  void join(BlockTable blocks, long block, int record) {
    for (int other : blocks.of(block)) {
      if (other != record) {
        met.add(pair(other, record));
      }
    }
  }

  /** A record left a block that is compared. */
  void leave(BlockTable blocks, long block, int record) {
    for (int other : blocks.of(block)) {
      part(other, record);
    }
  }

  /** All of these came to a block that is compared. */
  void meetAll(int[] records) {
    for (int i = 0; i < records.length; i++) {
      for (int j = 0; j < i; j++) {
        met.add(pair(records[j], records[i]));
      }
    }
  }

  private void part(int a, int b) {
    long pair = pair(a, b);
    (met.contains(pair) ? unsure : parted).add(pair);
  }

  /** The first so many of these do not share a block any more. */
  void partAll(int[] records, int count) {
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        part(records[j], records[i]);
      }
    }
  }

  /** Pairs that certainly share a block now. */
  long[] met() {
    return met.without(unsure);
  }

  /** Pairs that lost a block after they had met, be it in the same one. */
  LongStream unsure() {
    return unsure.stream();
  }

  /** Pairs that lost a block and have not met since; others may still bring them together. */
  LongStream parted() {
    return parted.stream().filter(pair -> !met.contains(pair));
  }
}
