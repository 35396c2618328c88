package io.clientele.matching.index;

import java.util.NavigableSet;
import java.util.TreeSet;

/** Which pairs a change brought together or may have parted. */
class Meetings {
  /** Takes note of nothing, where it is known who meets whom. */
  static final Meetings IGNORED =
      new Meetings() {
        @Override
        void meet(int a, int b) {}

        @Override
        void part(int a, int b) {}
      };

  private final NavigableSet<Long> met = new TreeSet<>();
  private final NavigableSet<Long> perhapsParted = new TreeSet<>();

  static long pair(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  static int left(long pair) {
    return (int) (pair >>> 32);
  }

  static int right(long pair) {
    return (int) pair;
  }

  void meet(int a, int b) {
    met.add(pair(a, b));
  }

  void part(int a, int b) {
    perhapsParted.add(pair(a, b));
  }

  /** Pairs that certainly share a block now, unless they are also perhaps parted. */
  NavigableSet<Long> met() {
    return met;
  }

  /** Pairs that lost a block; others may still bring them together. */
  NavigableSet<Long> perhapsParted() {
    return perhapsParted;
  }
}
