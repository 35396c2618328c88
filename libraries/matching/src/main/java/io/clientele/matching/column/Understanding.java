package io.clientele.matching.column;

import io.clientele.matching.text.Normal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the columns of an unknown table hold, found from their names and values alone, and how to
 * read records from it.
 */
public final class Understanding {
  private static final double LEAST_FILL = 0.03;
  private static final int MOST_FIELDS = 16;
  private static final int ENOUGH_ROWS = 50;

  private final List<Kind> kinds;
  private final List<Field> fields;
  private final TreeMap<Integer, DateOrder> dateOrders = new TreeMap<>();

  private Understanding(List<Kind> kinds, List<Field> fields) {
    this.kinds = List.copyOf(kinds);
    this.fields = fields;
  }

  /** Looks at every column; kinds given here for a column's name win over the guess. */
  public static Understanding of(Table table, Map<String, Kind> given) {
    var kinds = new ArrayList<Kind>();
    var stats = new ArrayList<ColumnStats>();
    for (int column = 0; column < table.header().size(); column++) {
      var found = new ColumnStats(table, column);
      stats.add(found);
      String name = table.header().get(column);
      var guess = found.fill < LEAST_FILL ? Kind.IGNORED : Guess.kind(name, found);
      kinds.add(numbersRows(guess, table, column) ? Kind.IGNORED : guess);
    }
    Roles.settle(table.header(), kinds, stats);
    for (int column = 0; column < kinds.size(); column++) {
      kinds.set(column, given.getOrDefault(table.header().get(column), kinds.get(column)));
    }
    Duplicates.ignore(table, kinds);
    var fields = FieldPlan.of(table, kinds, stats);
    var kept = List.copyOf(fields.subList(0, Math.min(MOST_FIELDS, fields.size())));
    var understanding = new Understanding(kinds, kept);
    for (Field field : kept) {
      if (field.kind() == Kind.DATE) {
        for (int column : field.columns()) {
          understanding.dateOrders.put(column, DateOrder.of(stats.get(column).sample));
        }
      }
    }
    return understanding;
  }

  /** Whether a column only tells rows apart: a full one in which no value is there twice. */
  private static boolean numbersRows(Kind kind, Table table, int column) {
    if (kind != Kind.CODE && kind != Kind.NUMBER) {
      return false;
    }
    var seen = new HashSet<String>();
    return table.rows().size() >= ENOUGH_ROWS
        && table.rows().stream()
            .map(row -> row[column].strip())
            .allMatch(value -> !value.isEmpty() && seen.add(value));
  }

  /** What each column holds, in the order of the header. */
  public List<Kind> kinds() {
    return kinds;
  }

  /** The fields to compare. */
  public List<Field> fields() {
    return fields;
  }

  /** The normal forms of a row, one array of values a field. */
  public String[][] read(String[] row) {
    var forms = new String[fields.size()][];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = read(fields.get(i), row);
    }
    return forms;
  }

  private String[] read(Field field, String[] row) {
    var values = new String[field.columns().size()];
    for (int i = 0; i < values.length; i++) {
      int column = field.columns().get(i);
      var order = dateOrders.getOrDefault(column, DateOrder.YEAR_FIRST);
      values[i] =
          switch (field.part()) {
            case WHOLE -> Forms.of(field.kind(), row[column], order);
            case GIVEN_OF_PERSON -> PersonName.of(row[column]).given();
            case FAMILY_OF_PERSON -> PersonName.of(row[column]).family();
            case REST_OF_PERSON, YEAR_MONTH_DAY -> "";
          };
    }
    return switch (field.part()) {
      case REST_OF_PERSON -> rest(field, row);
      case YEAR_MONTH_DAY -> new String[] {DateParts.joined(row, field.columns())};
      default -> values;
    };
  }

  /** The words of the first column that the other columns do not have. */
  private static String[] rest(Field field, String[] row) {
    var known = new ArrayList<String>();
    for (int column : field.columns().subList(1, field.columns().size())) {
      known.addAll(Arrays.asList(Normal.text(row[column]).split(" ", -1)));
    }
    var words =
        new ArrayList<>(List.of(Normal.text(row[field.columns().getFirst()]).split(" ", -1)));
    words.removeAll(Set.copyOf(known));
    return new String[] {String.join(" ", words)};
  }
}
