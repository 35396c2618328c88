package io.clientele.matching.index;

import java.util.Arrays;

/** The records of a block that has several. */
final class Members {
  private int[] records;
  private int size;

  Members(int... records) {
    this.records = records;
    size = records.length;
  }

  int size() {
    return size;
  }

  /** Adds a record; tells how many there are now, 0 if it was the last one already. */
  int add(int record) {
    if (records[size - 1] == record) {
      return 0;
    }
    if (size == records.length) {
      records = Arrays.copyOf(records, size + (size >> 1) + 1);
    }
    records[size++] = record;
    return size;
  }

  /** Removes a record; false if it was not there. */
  boolean remove(int record) {
    for (int i = size - 1; i >= 0; i--) {
      if (records[i] == record) {
        records[i] = records[--size];
        return true;
      }
    }
    return false;
  }

  int[] copy() {
    return Arrays.copyOf(records, size);
  }
}
