package io.clientele.matching.block;

import java.util.Arrays;

/** A growing list of numbers. */
final class Longs {
  private long[] items = new long[256];
  private int size;

  void add(long item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = item;
  }

  void addAll(long[] from, int start, int end) {
    for (int i = start; i < end; i++) {
      add(from[i]);
    }
  }

  int size() {
    return size;
  }

  long get(int i) {
    return items[i];
  }

  /** The numbers in order; the list is of no use any more. */
  long[] sorted() {
    Arrays.sort(items, 0, size);
    return Arrays.copyOf(items, size);
  }

  /** The numbers in order, each once; the list is of no use any more. */
  long[] sortedDistinct() {
    Arrays.sort(items, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || items[i] != items[i - 1]) {
        items[distinct++] = items[i];
      }
    }
    return Arrays.copyOf(items, distinct);
  }
}
