package io.clientele.matching.index;

import io.clientele.matching.record.Records;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which row holds which record; rows that became free are used again. */
final class Slots {
  private final Records records;
  private final Map<Integer, Integer> slotOf = new HashMap<>();
  private int[] ids = new int[64];
  private final ArrayDeque<Integer> free = new ArrayDeque<>();

  Slots(Records records) {
    this.records = records;
  }

  /** The records by row. */
  Records records() {
    return records;
  }

  boolean has(int id) {
    return slotOf.containsKey(id);
  }

  /** The row of a record, null if there is no such record. */
  @Nullable Integer find(int id) {
    return slotOf.get(id);
  }

  /** The row of a record that must be there. */
  int of(int id) {
    Integer slot = slotOf.get(id);
    if (slot == null) {
      throw new IllegalArgumentException("not a record of this index: " + id);
    }
    return slot;
  }

  /** The record that a row holds or held last. */
  int id(int slot) {
    return ids[slot];
  }

  /** Whether a row holds a record now. */
  boolean isUsed(int slot) {
    Integer known = slotOf.get(ids[slot]);
    return known != null && known == slot;
  }

  /** A row for a new record. */
  int add(int id) {
    int slot = lend();
    ids[slot] = id;
    slotOf.put(id, slot);
    return slot;
  }

  /** Frees the row of a record that is there, and empties it. */
  void remove(int id) {
    int slot = of(id);
    slotOf.remove(id);
    giveBack(slot);
  }

  /** A row for what is no record of the index, until it is given back. */
  int lend() {
    int slot = free.isEmpty() ? records.addEmpty() : free.remove();
    if (slot == ids.length) {
      ids = Arrays.copyOf(ids, slot * 2);
    }
    return slot;
  }

  /** Frees a row that was lent, and empties it. */
  void giveBack(int slot) {
    records.clear(slot);
    free.add(slot);
  }

  /** All records. */
  Collection<Integer> all() {
    return slotOf.keySet();
  }
}
