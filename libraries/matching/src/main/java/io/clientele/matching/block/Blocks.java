package io.clientele.matching.block;

/** Groups of records that share a key, and for each record the groups it is in. */
public final class Blocks {
  private final int[] starts;
  private final int[] members;
  private final int[] recordStarts;
  private final int[] blocksOf;
  private final byte[] ruleOf;
  private final long skippedPairs;

  Blocks(int[] starts, int[] members, byte[] ruleOf, int records, long skippedPairs) {
    this.starts = starts;
    this.members = members;
    this.ruleOf = ruleOf;
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

  /** Pairs of blocks that stayed too large whatever divided them; they are not compared. */
  public long skippedPairs() {
    return skippedPairs;
  }

  /** Hands over each pair of a block that no earlier block has, smaller record first. */
  public void eachNewPair(int block, PairVisitor visitor) {
    for (int i = starts[block]; i < starts[block + 1]; i++) {
      for (int j = i + 1; j < starts[block + 1]; j++) {
        if (isFirst(members[i], members[j], block)) {
          visitor.visit(members[i], members[j]);
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

  private boolean isFirst(int a, int b, int block) {
    int i = recordStarts[a];
    int j = recordStarts[b];
    while (true) {
      int left = blocksOf[i];
      int right = blocksOf[j];
      if (left == right) {
        return left == block;
      }
      if (left < right) {
        i++;
      } else {
        j++;
      }
    }
  }
}
