package io.clientele.matching.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * How common values are: sharing a rare one tells more than sharing a common one.
 *
 * <p>Source: W. E. Winkler, "Frequency-based matching in the Fellegi–Sunter model", 1989.
 *
 * @param shares the share of records with a value, for the frequent ones
 * @param floor the share that every other value counts with
 */
public record Frequencies(Map<String, Double> shares, double floor) {
  private static final int MOST = 20_000;

  /** The share of records with a value. */
  public double of(String value) {
    return shares.getOrDefault(value, floor);
  }

  /** The frequencies of counted values, none below the floor. */
  public static Frequencies of(int[] counts, long total, double floor, IntFunction<String> text) {
    var frequent = new ArrayList<Integer>();
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 1 && counts[value] > floor * total) {
        frequent.add(value);
      }
    }
    frequent.sort(
        Comparator.<Integer>comparingInt(value -> -counts[value])
            .thenComparing(value -> text.apply(value)));
    List<Integer> kept = frequent.subList(0, Math.min(MOST, frequent.size()));
    var shares = new LinkedHashMap<String, Double>();
    kept.forEach(value -> shares.put(text.apply(value), counts[value] / (double) total));
    return new Frequencies(shares, floor);
  }

  /** Only values of at least this share; every other counts with this floor at least. */
  public Frequencies from(double least, double leastFloor) {
    var kept = new LinkedHashMap<String, Double>();
    shares.forEach((value, share) -> {
      if (share >= least) {
        kept.put(value, share);
      }
    });
    return new Frequencies(kept, Math.max(floor, leastFloor));
  }
}
