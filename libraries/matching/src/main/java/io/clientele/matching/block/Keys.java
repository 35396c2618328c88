package io.clientele.matching.block;

import io.clientele.matching.record.Records;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/** The keys by which records meet. */
public final class Keys {
  private static final int HASH_BITS = 40;
  private static final int RECORD_BITS = Integer.numberOfTrailingZeros(Records.MOST);
  private static final long RECORD_MASK = (1L << RECORD_BITS) - 1;

  private final Sketcher sketcher;

  /** Keys made of these signatures. */
  public Keys(Sketcher sketcher) {
    this.sketcher = sketcher;
  }

  /**
   * The keys of a record under a rule: none if a value is missing, several if a field has several.
   */
  public long[] of(int record, List<Signature> signatures) {
    long[] keys = {1};
    for (Signature signature : signatures) {
      keys = times(keys, sketcher.of(record, signature));
      if (keys.length == 0) {
        return keys;
      }
    }
    return keys;
  }

  /** Hands over the keys of a record under a rule. */
  void each(int record, List<Signature> signatures, LongConsumer taker) {
    long key = 1;
    for (Signature signature : signatures) {
      if (sketcher.hasSeveral(signature)) {
        Arrays.stream(of(record, signatures)).forEach(taker);
        return;
      }
      long hash = sketcher.one(record, signature);
      if (hash == 0) {
        return;
      }
      key = key(key, hash);
    }
    taker.accept(key);
  }

  /** Hands over the keys of a record in the parts of an oversized block. */
  void eachRefined(int record, long key, Signature refiner, LongConsumer taker) {
    if (sketcher.hasSeveral(refiner)) {
      Arrays.stream(refined(record, key, refiner)).forEach(taker);
      return;
    }
    long hash = sketcher.one(record, refiner);
    if (hash != 0) {
      taker.accept(key(key + refiner.field() + 1, hash));
    }
  }

  /** Whether a rule brings two records together, in a block of its own or in a finer one. */
  public boolean share(int a, int b, Rule rule) {
    long[] others = of(b, rule.signatures());
    return Arrays.stream(of(a, rule.signatures()))
        .anyMatch(key -> Arrays.stream(others).anyMatch(other -> other == key));
  }

  /** The keys of a record in the parts of an oversized block. */
  public long[] refined(int record, long key, Signature refiner) {
    return times(new long[] {key + refiner.field() + 1}, sketcher.of(record, refiner));
  }

  /** Key and record in one number that sorts by key. */
  static long pack(long key, int record) {
    return key << RECORD_BITS | record;
  }

  static long keyOf(long packed) {
    return packed >>> RECORD_BITS;
  }

  /** The record of a key and record in one number. */
  public static int recordOf(long packed) {
    return (int) (packed & RECORD_MASK);
  }

  private static long key(long key, long hash) {
    return Hash.mix(key, hash) >>> (Long.SIZE - HASH_BITS);
  }

  private static long[] times(long[] keys, long[] hashes) {
    long[] all = new long[keys.length * hashes.length];
    int size = 0;
    for (long key : keys) {
      for (long hash : hashes) {
        if (hash != 0) {
          all[size++] = key(key, hash);
        }
      }
    }
    return size == all.length ? all : Arrays.copyOf(all, size);
  }
}
