package io.clientele.matching.link;

import io.clientele.matching.column.Kind;
import io.clientele.matching.compare.Comparator;
import io.clientele.matching.record.Records;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a heavy pair may be joined without asking anybody.
 *
 * <p>Two independent witnesses must agree, one of which can identify by itself: a name, an e-mail
 * address or a code; and nothing that identifies may speak against it. People must not have
 * different given names, because a household shares all the rest. Organisations, whose branches
 * share names and numbers, must also be of one name, at one address, in one postcode.
 */
public final class Witnesses {
  private static final double AGREES = 3;
  private static final double CONTRADICTS = -2;
  private static final int LAST_SAME_ADDRESS = 2;
  private static final int LAST_SAME_NAME = 2;
  private static final int FIRST_OTHER_GIVEN = 6;
  private static final int LAST_OTHER_GIVEN = 7;
  private static final Set<Kind.Evidence> IDENTIFYING =
      EnumSet.of(Kind.Evidence.NAME, Kind.Evidence.EMAIL, Kind.Evidence.CODE);

  private final Records records;
  private final Scorer scorer;
  private final Weights weights;
  private final boolean organisations;

  /** Witnesses about these records. */
  public Witnesses(Records records, Scorer scorer, Weights weights) {
    this.records = records;
    this.scorer = scorer;
    this.weights = weights;
    organisations = records.first(Kind.ORGANISATION) >= 0 && records.first(Kind.FAMILY) < 0;
  }

  /** Whether two records may be joined, if they are heavy enough. */
  public boolean agree(int a, int b) {
    byte[] levels = new byte[records.fields().size()];
    scorer.levels(a, b, levels);
    var sums = new EnumMap<Kind.Evidence, Double>(Kind.Evidence.class);
    for (int field = 0; field < levels.length; field++) {
      double bits = weights.of(a, b, field, levels);
      Kind kind = records.fields().get(field).kind();
      if (organisations ? elsewhere(kind, levels[field]) : other(kind, levels[field])) {
        return false;
      }
      if (kind.evidence() != Kind.Evidence.OTHER) {
        sums.merge(kind.evidence(), bits, Double::sum);
      }
    }
    return sums.values().stream().noneMatch(bits -> bits <= CONTRADICTS)
        && sums.values().stream().filter(bits -> bits >= AGREES).count() >= 2
        && IDENTIFYING.stream().anyMatch(each -> sums.getOrDefault(each, 0.0) >= AGREES);
  }

  /** Another given name is another person, whatever a household shares. */
  private static boolean other(Kind kind, int level) {
    return kind == Kind.GIVEN && level >= FIRST_OTHER_GIVEN && level <= LAST_OTHER_GIVEN;
  }

  private static boolean elsewhere(Kind kind, int level) {
    return (kind == Kind.STREET && level > LAST_SAME_ADDRESS)
        || (kind == Kind.POSTCODE && level > Comparator.EXACT)
        || (kind == Kind.ORGANISATION && level > LAST_SAME_NAME);
  }
}
