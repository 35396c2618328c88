package io.clientele.matching.index;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Numbers above zero, each once. */
final class LongSet {
  private long[] slots = new long[64];
  private int size;

  /** Adds a number. */
  void add(long number) {
    int place = place(number);
    if (slots[place] == 0) {
      slots[place] = number;
      if (++size > slots.length / 2) {
        grow();
      }
    }
  }

  boolean contains(long number) {
    return size > 0 && slots[place(number)] != 0;
  }

  /** The numbers, in no order. */
  LongStream stream() {
    return Arrays.stream(slots).filter(number -> number != 0);
  }

  /** The numbers that are not in another set, in no order. */
  long[] without(LongSet other) {
    long[] left = new long[size];
    int count = 0;
    for (long number : slots) {
      if (number != 0 && !other.contains(number)) {
        left[count++] = number;
      }
    }
    return Arrays.copyOf(left, count);
  }

  private int place(long number) {
    int mask = slots.length - 1;
    int place = (int) ((number * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (slots[place] != 0 && slots[place] != number) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    var old = slots;
    slots = new long[old.length * 2];
    for (long number : old) {
      if (number != 0) {
        slots[place(number)] = number;
      }
    }
  }
}
