package io.clientele.matching.record;

import io.clientele.matching.column.Field;
import io.clientele.matching.column.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Records as rows of value numbers: one number a field, side by side for quick comparing. */
public final class Records {
  /** So many records at most: in the keys by which they meet their numbers have 24 bits. */
  public static final int MOST = 1 << 24;

  private static final Set<Kind> BY_WORDS =
      EnumSet.of(Kind.ORGANISATION, Kind.STREET, Kind.TEXT, Kind.PERSON);

  /** So few texts are not worth a look at which of them are in use. */
  private static final int FEW_TEXTS = 1024;

  private final List<Field> fields;
  private final List<Values> values;
  private final List<Values> tables;
  private int[] numbers;
  private int size;
  private int manyTexts = FEW_TEXTS;

  /** No records yet, of these fields. */
  public Records(List<Field> fields) {
    this.fields = List.copyOf(fields);
    values = new ArrayList<>();
    var names = new Values(false);
    for (Field field : fields) {
      Kind kind = field.kind();
      values.add(kind.isNamePart() ? names : new Values(BY_WORDS.contains(kind)));
    }
    tables = values.stream().distinct().toList();
    numbers = new int[fields.size() * 64];
  }

  /** Adds a record of normal forms, one array of values a field, and tells its number. */
  public int add(String[][] forms) {
    int record = addEmpty();
    set(record, forms);
    return record;
  }

  /**
   * Adds a record without any value.
   *
   * @throws IllegalStateException when there are as many as can be
   */
  public int addEmpty() {
    if (size == MOST) {
      throw new IllegalStateException("no more than " + MOST + " records can be compared at once");
    }
    if ((size + 1) * fields.size() > numbers.length) {
      numbers = Arrays.copyOf(numbers, numbers.length * 2);
    }
    clear(size);
    return size++;
  }

  /** Gives a record other values; tells whether any differs from before. */
  public boolean set(int record, String[][] forms) {
    return set(record, numbers(forms));
  }

  /** The numbers of values, one a field. */
  public int[] numbers(String[][] forms) {
    int[] found = new int[fields.size()];
    for (int field = 0; field < found.length; field++) {
      String[] texts = forms[field];
      Values known = values.get(field);
      found[field] = texts.length == 1 ? known.number(texts[0]) : known.numberOfAll(texts);
    }
    return found;
  }

  /** Gives a record other values by their numbers; tells whether any differs from before. */
  public boolean set(int record, int[] others) {
    int from = record * others.length;
    boolean changed = !Arrays.equals(numbers, from, from + others.length, others, 0, others.length);
    System.arraycopy(others, 0, numbers, from, others.length);
    return changed;
  }

  /** Makes the values of a record missing. */
  public void clear(int record) {
    Arrays.fill(numbers, record * fields.size(), (record + 1) * fields.size(), Values.MISSING);
  }

  /** From now on values never seen before are passing, until {@link #reset}. */
  public void mark() {
    values.forEach(Values::mark);
  }

  /** Forgets the values first seen since the mark, which no record may have any more. */
  public void reset() {
    values.forEach(Values::reset);
  }

  /** How many texts are kept, with those that no record has any more. */
  public int texts() {
    int texts = 0;
    for (int table = 0; table < tables.size(); table++) {
      texts += tables.get(table).size();
    }
    return texts;
  }

  /**
   * Forgets the texts that no record has any more, once there are twice as many as were in use when
   * it was last looked: so they stay bounded at a cost that is shared by as many new ones. The
   * others may be numbered anew.
   */
  public void forgetUnused() {
    if (texts() < manyTexts) {
      return;
    }
    var used = tables.stream().map(this::used).toList();
    int inUse = used.stream().mapToInt(BitSet::cardinality).sum();
    manyTexts = Math.max(FEW_TEXTS, 2 * inUse);
    if (inUse > texts() / 4 * 3) {
      return;
    }
    for (int table = 0; table < tables.size(); table++) {
      renumber(tables.get(table), tables.get(table).keep(used.get(table)));
    }
  }

  private BitSet used(Values table) {
    var used = new BitSet(table.size());
    for (int field = 0; field < fields.size(); field++) {
      for (int record = 0; record < size && values.get(field) == table; record++) {
        int number = number(record, field);
        if (number >= 0) {
          used.set(number);
          for (int part : table.several(number)) {
            used.set(part);
          }
        }
      }
    }
    return used;
  }

  private void renumber(Values table, int[] moved) {
    for (int field = 0; field < fields.size(); field++) {
      for (int record = 0; record < size && values.get(field) == table; record++) {
        int at = record * fields.size() + field;
        numbers[at] = numbers[at] < 0 ? Values.MISSING : moved[numbers[at]];
      }
    }
  }

  /** How many records there are. */
  public int size() {
    return size;
  }

  /** The fields, in the order of the numbers. */
  public List<Field> fields() {
    return fields;
  }

  /** The distinct values of a field; the parts of a person's name share theirs. */
  public Values values(int field) {
    return values.get(field);
  }

  /** The words of a field's values; none if it is not compared by words. */
  public Values wordsOf(int field) {
    return values.get(field).words();
  }

  /** The number of a record's value, {@link Values#MISSING} if it has none. */
  public int number(int record, int field) {
    return numbers[record * fields.size() + field];
  }

  /** The texts a record's value stands for: none if missing. */
  public String[] texts(int record, int field) {
    int number = number(record, field);
    if (number < 0) {
      return new String[0];
    }
    return Values.textsOf(values.get(field).text(number));
  }

  /** A record's value as text, empty if missing; several stand side by side. */
  public String text(int record, int field) {
    int number = number(record, field);
    return number < 0 ? "" : values.get(field).text(number).replace('\u0001', '/');
  }

  /** The first field of a kind, or -1. */
  public int first(Kind kind) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).kind() == kind) {
        return i;
      }
    }
    return -1;
  }
}
