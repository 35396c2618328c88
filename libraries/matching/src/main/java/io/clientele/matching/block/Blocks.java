package io.clientele.matching.block;

import java.util.Arrays;

/** Groups of records that share a key, and for each record the groups it is in. */
public final class Blocks {
  private final int[] starts;
  private final int[] members;
  private final int[] recordStarts;
  private final int[] blocksOf;
  private final byte[] ruleOf;
  private final long dividedPairs;
  private final long skippedPairs;

  Blocks(
      int[] starts,
      int[] members,
      byte[] ruleOf,
      int records,
      long dividedPairs,
      long skippedPairs) {
    this.starts = starts;
    this.members = members;
    this.ruleOf = ruleOf;
    this.dividedPairs = dividedPairs;
    this.skippedPairs = skippedPairs;
    recordStarts = new int[records + 1];
    for (int member : members) {
      recordStarts[member + 1]++;
    }
    for (int i = 0; i < records; i++) {
      recordStarts[i + 1] += recordStarts[i];
    }
    blocksOf = new int[members.length];
    int[] next = recordStarts.clone();
    for (int block = 0; block < size(); block++) {
      for (int i = starts[block]; i < starts[block + 1]; i++) {
        blocksOf[next[members[i]]++] = block;
      }
    }
  }

  /** How many blocks there are. */
  public int size() {
    return starts.length - 1;
  }

  /** The rule that made a block. */
  public int ruleOf(int block) {
    return ruleOf[block];
  }

  /** How many pairs a block has. */
  public long pairsIn(int block) {
    long count = (long) starts[block + 1] - starts[block];
    return count * (count - 1) / 2;
  }

  /** How many records a block has. */
  public int sizeOf(int block) {
    return starts[block + 1] - starts[block];
  }

  /** How many pairs all blocks have, counting a pair in each of its blocks. */
  public long pairs() {
    long sum = 0;
    for (int block = 0; block < size(); block++) {
      sum += pairsIn(block);
    }
    return sum;
  }

  /** Pairs of blocks too large to be compared whole; only those in finer blocks are compared. */
  public long dividedPairs() {
    return dividedPairs;
  }

  /** Pairs of blocks that stayed too large whatever divided them; they are not compared. */
  public long skippedPairs() {
    return skippedPairs;
  }

  /** A way through all pairs that hands over each once, however many blocks it is in. */
  public Walk walk() {
    return new Walk();
  }

  /** Hands over the pairs record by record; for one thread. */
  public final class Walk {
    private final int[] lastMet = new int[recordStarts.length - 1];

    private Walk() {
      Arrays.fill(lastMet, -1);
    }

    /** Hands over the pairs of which this record is the smaller one. */
    public void pairsOf(int record, PairVisitor visitor) {
      for (int i = recordStarts[record]; i < recordStarts[record + 1]; i++) {
        int first = starts[blocksOf[i]];
        for (int j = starts[blocksOf[i] + 1] - 1; j > first && members[j] > record; j--) {
          if (lastMet[members[j]] != record) {
            lastMet[members[j]] = record;
            visitor.visit(record, members[j]);
          }
        }
      }
    }
  }

  /** Hands over every pair of a block. */
  public void eachPair(int block, PairVisitor visitor) {
    for (int i = starts[block]; i < starts[block + 1]; i++) {
      for (int j = i + 1; j < starts[block + 1]; j++) {
        visitor.visit(members[i], members[j]);
      }
    }
  }
}
