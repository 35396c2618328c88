package io.clientele.matching.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Which records are in which block, by the block's name, which is a number of {@value #NAME_BITS}
 * bits whose first ones are evenly spread. Nearly all blocks hold one record: it is kept in the
 * table itself, which probes linearly, is never fuller than two thirds and keeps blocks near the
 * order of their names: so it is filled and grows along memory.
 */
final class BlockTable {
  /** How long names are. */
  static final int NAME_BITS = 48;

  /** One more in so many blocks than there are: a table is not to grow as soon as it is filled. */
  private static final int SPARE = 8;

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
      count();
      return 1;
    }
    if (content < 0) {
      return crowd(content).add(record);
    }
    if (content - 1 == record) {
      return 0;
    }
    contents[place] = crowd(new Members(content - 1, record));
    return 2;
  }

  /** Adds a block that is not there yet. */
  void addAll(long name, int[] records) {
    int place = place(name);
    names[place] = name;
    contents[place] = records.length == 1 ? records[0] + 1 : crowd(new Members(records));
    count();
  }

  /**
   * Makes room for so many more blocks, which may then come in the order of their names, and for
   * some that will come after them.
   */
  void expect(int more) {
    int room = blocks + more + (blocks + more) / SPARE;
    if (room > most()) {
      grow(room / 2 * 3 + 3);
    }
  }

  private void count() {
    if (++blocks > most()) {
      grow(names.length / 2 * 3);
    }
  }

  private int most() {
    return names.length / 3 * 2;
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

  private int crowd(Members crowd) {
    if (free.isEmpty()) {
      crowds.add(crowd);
      return -crowds.size();
    }
    int content = free.remove();
    crowds.set(-content - 1, crowd);
    return content;
  }

  private int place(long name) {
    int place = home(name);
    while (contents[place] != 0 && names[place] != name) {
      place = after(place);
    }
    return place;
  }

  private int home(long name) {
    return (int) (((name >>> (NAME_BITS - Integer.SIZE)) * names.length) >>> Integer.SIZE);
  }

  private int after(int place) {
    return place + 1 == names.length ? 0 : place + 1;
  }

  private void grow(int length) {
    var oldNames = names;
    var oldContents = contents;
    names = new long[length];
    contents = new int[length];
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
    int hole = place;
    contents[hole] = 0;
    blocks--;
    for (int next = after(hole); contents[next] != 0; next = after(next)) {
      if (past(home(names[next]), next) >= past(hole, next)) {
        names[hole] = names[next];
        contents[hole] = contents[next];
        contents[next] = 0;
        hole = next;
      }
    }
  }

  /** How far a place is behind another. */
  private int past(int before, int place) {
    return place < before ? place + names.length - before : place - before;
  }
}
