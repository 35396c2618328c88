package io.clientele.matching.link;

import io.clientele.matching.column.Kind;
import io.clientele.matching.learn.Told;
import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds which fields are told by which: the coarser places by the finer ones. */
final class Telling {
  private static final Set<Kind> TELLING = EnumSet.of(Kind.POSTCODE, Kind.CITY, Kind.REGION);
  private static final Set<Kind> TOLD =
      EnumSet.of(Kind.POSTCODE, Kind.CITY, Kind.REGION, Kind.CATEGORY);
  private static final double MOSTLY = 0.97;
  private static final long ENOUGH = 20;

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
    Map<Long, Integer> one = new HashMap<>();
    Map<Long, Integer> both = new HashMap<>();
    Map<Long, Integer> other = new HashMap<>();
    for (int record = 0; record < records.size(); record++) {
      int left = records.number(record, by);
      int right = records.number(record, field);
      if (left >= 0 && right >= 0) {
        one.merge((long) left, 1, Integer::sum);
        other.merge((long) right, 1, Integer::sum);
        both.merge((long) left << 32 | right, 1, Integer::sum);
      }
    }
    long same = pairs(one);
    return same >= ENOUGH && pairs(other) > same && pairs(both) > MOSTLY * same;
  }

  private Kind kind(int field) {
    return records.fields().get(field).kind();
  }

  private static long pairs(Map<Long, Integer> counts) {
    return counts.values().stream().mapToLong(n -> (long) n * (n - 1) / 2).sum();
  }
}
