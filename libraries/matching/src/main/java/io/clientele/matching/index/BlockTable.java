package io.clientele.matching.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Which records are in which block, by the block's name. Nearly all blocks hold one record: it is
 * kept in the table itself, which probes linearly and is never fuller than two thirds.
 */
final class BlockTable {
  private static final int[] NONE = {};

  private long[] names = new long[64];

  /** 0 where the table is free, a record + 1, or the number of a crowd below zero. */
  private int[] contents = new int[64];

  private int blocks;
  private final List<Members> crowds = new ArrayList<>();
  private final ArrayDeque<Integer> free = new ArrayDeque<>();

  /** How many records a block has. */
  int size(long name) {
    int content = contents[place(name)];
    return content < 0 ? crowd(content).size() : Integer.signum(content);
  }

  /** The records of a block. */
  int[] of(long name) {
    int content = contents[place(name)];
    if (content == 0) {
      return NONE;
    }
    return content < 0 ? crowd(content).copy() : new int[] {content - 1};
  }

  /**
   * Adds a record; tells how many there are now, 0 if it was the last one added already: what has
   * several values may share a key with itself.
   */
  int add(long name, int record) {
    int place = place(name);
    int content = contents[place];
    if (content == 0) {
      names[place] = name;
      contents[place] = record + 1;
      if (++blocks > names.length / 3 * 2) {
        grow();
      }
      return 1;
    }
    if (content < 0) {
      return crowd(content).add(record);
    }
    if (content - 1 == record) {
      return 0;
    }
    contents[place] = crowd(content - 1, record);
    return 2;
  }

  /** Removes a record; tells how many are left, -1 if it was not there. */
  int remove(long name, int record) {
    int place = place(name);
    int content = contents[place];
    if (content < 0) {
      return removeOfCrowd(place, record);
    }
    if (content != record + 1) {
      return -1;
    }
    vacate(place);
    return 0;
  }

  private int removeOfCrowd(int place, int record) {
    var crowd = crowd(contents[place]);
    if (!crowd.remove(record)) {
      return -1;
    }
    if (crowd.size() == 1) {
      free.add(contents[place]);
      contents[place] = crowd.copy()[0] + 1;
      return 1;
    }
    return crowd.size();
  }

  private Members crowd(int content) {
    return crowds.get(-content - 1);
  }

  private int crowd(int one, int other) {
    var crowd = new Members(one, other);
    if (free.isEmpty()) {
      crowds.add(crowd);
      return -crowds.size();
    }
    int content = free.remove();
    crowds.set(-content - 1, crowd);
    return content;
  }

  private int place(long name) {
    int mask = names.length - 1;
    int place = home(name, mask);
    while (contents[place] != 0 && names[place] != name) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private static int home(long name, int mask) {
    return (int) ((name * 0x9E3779B97F4A7C15L) >>> 32) & mask;
  }

  private void grow() {
    var oldNames = names;
    var oldContents = contents;
    names = new long[oldNames.length * 2];
    contents = new int[names.length];
    for (int old = 0; old < oldNames.length; old++) {
      if (oldContents[old] != 0) {
        int place = place(oldNames[old]);
        names[place] = oldNames[old];
        contents[place] = oldContents[old];
      }
    }
  }

  /** Frees a place and moves up what had to go past it (Knuth, TAOCP 3, 6.4, algorithm R). */
  private void vacate(int place) {
    int mask = names.length - 1;
    int hole = place;
    contents[hole] = 0;
    blocks--;
    for (int next = (hole + 1) & mask; contents[next] != 0; next = (next + 1) & mask) {
      int distance = (next - home(names[next], mask)) & mask;
      if (distance >= ((next - hole) & mask)) {
        names[hole] = names[next];
        contents[hole] = contents[next];
        contents[next] = 0;
        hole = next;
      }
    }
  }
}
