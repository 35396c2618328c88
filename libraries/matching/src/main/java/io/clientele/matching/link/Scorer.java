package io.clientele.matching.link;

import io.clientele.matching.column.Kind;
import io.clientele.matching.compare.Cached;
import io.clientele.matching.compare.Comparator;
import io.clientele.matching.compare.Comparators;
import io.clientele.matching.compare.EachWithEach;
import io.clientele.matching.compare.NamedEmails;
import io.clientele.matching.record.Records;
import io.clientele.matching.record.Values;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Compares pairs of records field by field; one for each thread. */
public final class Scorer {
  private static final int CACHE_BITS = 17;

  /** Kinds whose values hardly repeat and are compared as fast as remembered. */
  private static final Set<Kind> QUICK =
      EnumSet.of(Kind.PHONE, Kind.EMAIL, Kind.DATE, Kind.CODE, Kind.NUMBER, Kind.STREET);

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
      var each = new EachWithEach(comparator, values);
      comparators[field] = QUICK.contains(kind) ? each : new Cached(each, values, CACHE_BITS);
    }
    given = records.first(Kind.GIVEN);
    family = records.first(Kind.FAMILY);
    email = records.first(Kind.EMAIL);
  }

  /** Fills in the level of each field; a value missing on either side is no evidence. */
  public void levels(int a, int b, byte[] levels) {
    for (int field = 0; field < levels.length; field++) {
      levels[field] = level(a, b, field);
    }
    together(a, b, levels);
  }

  /** The level of one field, whatever the others are. */
  byte level(int a, int b, int field) {
    int left = records.number(a, field);
    int right = records.number(b, field);
    return left < 0 || right < 0 ? Comparator.MISSING : comparators[field].level(left, right);
  }

  /** Mends the levels of fields that tell each other. */
  void together(int a, int b, byte[] levels) {
    if (given >= 0 && family >= 0) {
      exchange(a, b, levels);
      if (email >= 0 && isAlikeOnly(levels[email]) && tellsTheName(a) && tellsTheName(b)) {
        levels[email] = Comparator.MISSING;
      }
    }
  }

  /** Whether the given name of the one may be the family name of the other. */
  boolean mayBeExchanged(int a, int b) {
    return given >= 0 && family >= 0 && (crosses(a, b) || crosses(b, a));
  }

  private boolean crosses(int a, int b) {
    int name = records.number(a, given);
    return name >= 0 && name == records.number(b, family);
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

  /** Forgets what is remembered of values, because they have other numbers now. */
  public void forget() {
    for (Comparator comparator : comparators) {
      if (comparator instanceof Cached cached) {
        cached.forget();
      }
    }
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
