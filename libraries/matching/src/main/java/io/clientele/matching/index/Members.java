package io.clientele.matching.index;

import java.util.Arrays;

/** The records of one block. */
final class Members {
  private int[] records = new int[2];
  private int size;

  int size() {
    return size;
  }

  int get(int i) {
    return records[i];
  }

  /** Adds a record; false if it was there. */
  boolean add(int record) {
    if (indexOf(record) >= 0) {
      return false;
    }
    if (size == records.length) {
      records = Arrays.copyOf(records, size + (size >> 1) + 1);
    }
    records[size++] = record;
    return true;
  }

  /** Removes a record; false if it was not there. */
  boolean remove(int record) {
    int at = indexOf(record);
    if (at < 0) {
      return false;
    }
    records[at] = records[--size];
    return true;
  }

  int[] copy() {
    return Arrays.copyOf(records, size);
  }

  private int indexOf(int record) {
    for (int i = 0; i < size; i++) {
      if (records[i] == record) {
        return i;
      }
    }
    return -1;
  }
}
