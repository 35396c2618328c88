package io.clientele.matching.link;

import io.clientele.matching.column.Kind;
import io.clientele.matching.compare.Cached;
import io.clientele.matching.compare.Comparator;
import io.clientele.matching.compare.Comparators;
import io.clientele.matching.compare.NamedEmails;
import io.clientele.matching.record.Records;
import io.clientele.matching.record.Values;
import java.util.ArrayList;
import java.util.List;

/** Compares pairs of records field by field; one for each thread. */
public final class Scorer {
  private static final int CACHE_BITS = 17;

  private final Records records;
  private final Comparator[] comparators;
  private final int given;
  private final int family;
  private final int email;

  /** A scorer of these records, with the words of each field weighed as in the shares. */
  public Scorer(Records records, Shares shares) {
    this.records = records;
    int width = records.fields().size();
    comparators = new Comparator[width];
    for (int field = 0; field < width; field++) {
      Values values = records.values(field);
      Kind kind = records.fields().get(field).kind();
      var comparator = Comparators.of(kind, values, shares.words(field));
      comparators[field] = new Cached(comparator, values, CACHE_BITS);
    }
    given = records.first(Kind.GIVEN);
    family = records.first(Kind.FAMILY);
    email = records.first(Kind.EMAIL);
  }

  /** Fills in the level of each field; a value missing on either side is no evidence. */
  public void levels(int a, int b, byte[] levels) {
    for (int field = 0; field < levels.length; field++) {
      int left = records.number(a, field);
      int right = records.number(b, field);
      levels[field] =
          left < 0 || right < 0 ? Comparator.MISSING : comparators[field].level(left, right);
    }
    if (given >= 0 && family >= 0) {
      exchange(a, b, levels);
      if (email >= 0 && isAlikeOnly(levels[email]) && tellsTheName(a) && tellsTheName(b)) {
        levels[email] = Comparator.MISSING;
      }
    }
  }

  private boolean isAlikeOnly(byte level) {
    return level > Comparator.EXACT && level < comparators[email].levels().size();
  }

  /** An address made of a name is alike wherever the name is: that is no evidence of its own. */
  private boolean tellsTheName(int record) {
    return NamedEmails.isOfName(
        records.text(record, email), records.text(record, given), records.text(record, family));
  }

  /** Given and family name exchanged are one piece of evidence, told by the given name's level. */
  private void exchange(int a, int b, byte[] levels) {
    if (levels[given] == Comparator.EXACT || levels[family] == Comparator.EXACT) {
      return;
    }
    int givenA = records.number(a, given);
    int givenB = records.number(b, given);
    int familyA = records.number(a, family);
    int familyB = records.number(b, family);
    boolean one = givenA >= 0 && givenA == familyB;
    boolean other = givenB >= 0 && givenB == familyA;
    boolean rest = one ? nearly(givenB, familyA) : nearly(givenA, familyB);
    if ((one && other) || ((one || other) && rest)) {
      levels[given] = (byte) (comparators[given].levels().size() + 1);
      levels[family] = Comparator.MISSING;
    }
  }

  private boolean nearly(int name, int other) {
    return name < 0 || other < 0 || comparators[family].level(name, other) <= 4;
  }

  /** How many levels of a field are in order of likeness; any after them stand aside. */
  int ordered(int field) {
    return comparators[field].levels().size();
  }

  /** What the levels of a field are called. */
  public List<String> levels(int field) {
    var names = new ArrayList<>(comparators[field].levels());
    if (field == given && family >= 0) {
      names.add("exchanged with the family name");
    }
    return names;
  }
}
