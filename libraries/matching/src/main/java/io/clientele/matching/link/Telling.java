package io.clientele.matching.link;

import io.clientele.matching.column.Kind;
import io.clientele.matching.learn.Told;
import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds which fields are told by which: the coarser places by the finer ones. */
final class Telling {
  private static final Set<Kind> TELLING = EnumSet.of(Kind.POSTCODE, Kind.CITY, Kind.REGION);
  private static final Set<Kind> TOLD =
      EnumSet.of(Kind.POSTCODE, Kind.CITY, Kind.REGION, Kind.CATEGORY);
  private static final double MOSTLY = 0.97;
  private static final long ENOUGH = 20;
  private static final int USUAL = 3;

  private final Records records;

  private Telling(Records records) {
    this.records = records;
  }

  /** What is told in these records. */
  static List<Told> of(Records records) {
    var telling = new Telling(records);
    var found = new ArrayList<Told>();
    for (int field = 0; field < records.fields().size(); field++) {
      for (int by = 0; by < records.fields().size(); by++) {
        if (field != by && telling.tells(by, field)) {
          found.add(new Told(field, by));
        }
      }
    }
    return found;
  }

  private boolean tells(int by, int field) {
    if (!TELLING.contains(kind(by)) || !TOLD.contains(kind(field))) {
      return false;
    }
    int[] countsBy = counts(by);
    int[] counts = counts(field);
    long[] one = new long[records.size()];
    long[] other = new long[records.size()];
    long[] both = new long[records.size()];
    int present = 0;
    for (int record = 0; record < records.size(); record++) {
      int left = records.number(record, by);
      int right = records.number(record, field);
      if (left >= 0 && right >= 0 && countsBy[left] >= USUAL && counts[right] >= USUAL) {
        one[present] = left;
        other[present] = right;
        both[present++] = (long) left << 32 | right;
      }
    }
    long same = equalPairs(one, present);
    return same >= ENOUGH
        && equalPairs(other, present) > same
        && equalPairs(both, present) > MOSTLY * same;
  }

  /** How often each value is there; a rare one may be a misspelt one, which tells nothing. */
  private int[] counts(int field) {
    int[] counts = new int[records.values(field).size()];
    for (int record = 0; record < records.size(); record++) {
      int number = records.number(record, field);
      if (number >= 0) {
        counts[number]++;
      }
    }
    return counts;
  }

  private Kind kind(int field) {
    return records.fields().get(field).kind();
  }

  /** How many pairs of the first so many keys are equal. */
  private static long equalPairs(long[] keys, int size) {
    Arrays.sort(keys, 0, size);
    long pairs = 0;
    int start = 0;
    for (int i = 0; i < size; i++) {
      start = keys[i] == keys[start] ? start : i;
      pairs += i - start;
    }
    return pairs;
  }
}
