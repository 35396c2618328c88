package io.clientele.matching.column;

import io.clientele.matching.text.Normal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which columns of two tables mean the same, so that tables with different headers can be linked:
 * the same name first, then the same kind of content.
 */
public final class Alignment {
  private static final int SAMPLE = 5_000;
  private static final double SHARED = 0.1;
  private static final Set<Kind> VAGUE =
      Set.of(Kind.CODE, Kind.NUMBER, Kind.WORD, Kind.TEXT, Kind.CATEGORY, Kind.IGNORED);

  private final Side left;
  private final Side right;
  private final List<Pairing> pairings = new ArrayList<>();

  private Alignment(Table left, Table right, Map<String, Kind> given) {
    this.left = new Side(left, given);
    this.right = new Side(right, given);
  }

  /**
   * One column of both tables.
   *
   * @param name the name of the left table's column
   * @param left the columns it is of the left table, joined by spaces if several
   * @param right the columns it is of the right table, joined by spaces if several
   */
  public record Pairing(String name, List<Integer> left, List<Integer> right) {}

  /** The alignment of two tables; kinds given for a column's name win over the guess. */
  public static Alignment of(Table left, Table right, Map<String, Kind> given) {
    var alignment = new Alignment(left, right, given);
    alignment.pairWhere(alignment::sameName);
    alignment.wholeNames();
    alignment.pairWhere(alignment::sameMeaning);
    alignment.pairWhere(alignment::sharesValues);
    alignment.pairings.sort(java.util.Comparator.comparingInt(each -> each.left().getFirst()));
    return alignment;
  }

  /** The columns that both tables have. */
  public List<Pairing> pairings() {
    return pairings;
  }

  /** The names of the columns that both tables have. */
  public List<String> header() {
    return pairings.stream().map(Pairing::name).toList();
  }

  /** A row of the left table, of the common columns alone. */
  public String[] left(String[] row) {
    return pairings.stream().map(each -> joined(row, each.left())).toArray(String[]::new);
  }

  /** A row of the right table, of the common columns alone. */
  public String[] right(String[] row) {
    return pairings.stream().map(each -> joined(row, each.right())).toArray(String[]::new);
  }

  private static String joined(String[] row, List<Integer> columns) {
    return columns.size() == 1
        ? row[columns.getFirst()]
        : columns.stream().map(column -> row[column]).collect(Collectors.joining(" ")).strip();
  }

  private void pairWhere(BiPredicate<Integer, Integer> same) {
    for (int one = 0; one < left.kinds.size(); one++) {
      for (int other = 0; other < right.kinds.size(); other++) {
        boolean numbers = left.numbered.get(one) && right.numbered.get(other);
        if (!numbers && left.free(one) && right.free(other) && same.test(one, other)) {
          pair(List.of(one), List.of(other));
        }
      }
    }
  }

  private void pair(List<Integer> ones, List<Integer> others) {
    pairings.add(new Pairing(left.table.header().get(ones.getFirst()), ones, others));
    left.taken.addAll(ones);
    right.taken.addAll(others);
  }

  /** A full name here and its parts there. */
  private void wholeNames() {
    var ones = left.freeOf(Kind.PERSON);
    var others = right.freeOf(Kind.PERSON);
    if (!ones.isEmpty() && !right.nameParts().isEmpty()) {
      pair(List.of(ones.getFirst()), right.nameParts());
    } else if (!others.isEmpty() && !left.nameParts().isEmpty()) {
      pair(left.nameParts(), List.of(others.getFirst()));
    }
  }

  private boolean sameName(int one, int other) {
    return left.names.get(one).equals(right.names.get(other));
  }

  private boolean sameMeaning(int one, int other) {
    Kind kind = left.kinds.get(one);
    return kind == right.kinds.get(other) && !VAGUE.contains(kind);
  }

  private boolean sharesValues(int one, int other) {
    if (left.kinds.get(one) == Kind.IGNORED || right.kinds.get(other) == Kind.IGNORED) {
      return false;
    }
    var values = left.values(one);
    var others = right.values(other);
    double common = values.stream().filter(others::contains).count();
    return common > 5 && common >= SHARED * Math.min(values.size(), others.size());
  }

  private static final class Side {
    private final Table table;
    private final List<Kind> kinds;
    private final List<List<String>> names;
    private final List<Boolean> numbered;
    private final Set<Integer> taken = new HashSet<>();

    Side(Table table, Map<String, Kind> given) {
      this.table = table;
      kinds = Understanding.of(table, given).kinds();
      numbered =
          IntStream.range(0, kinds.size()).mapToObj(each -> Numbering.of(table, each)).toList();
      names = table.header().stream().map(name -> List.copyOf(Words.in(name))).toList();
    }

    boolean free(int column) {
      return !taken.contains(column);
    }

    List<Integer> freeOf(Kind kind) {
      var columns = new ArrayList<Integer>();
      for (int column = 0; column < kinds.size(); column++) {
        if (kinds.get(column) == kind && free(column)) {
          columns.add(column);
        }
      }
      return columns;
    }

    /** The columns of given and family name; none unless there are both. */
    List<Integer> nameParts() {
      var given = freeOf(Kind.GIVEN);
      var family = freeOf(Kind.FAMILY);
      return given.isEmpty() || family.isEmpty()
          ? List.of()
          : Arrays.asList(given.getFirst(), family.getFirst());
    }

    Set<String> values(int column) {
      int step = Math.max(1, table.rows().size() / SAMPLE);
      var values = new HashSet<String>();
      for (int row = 0; row < table.rows().size(); row += step) {
        values.add(Normal.text(table.rows().get(row)[column]));
      }
      values.remove("");
      return values;
    }
  }
}
