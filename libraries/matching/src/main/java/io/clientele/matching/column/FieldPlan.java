package io.clientele.matching.column;

import java.util.ArrayList;
import java.util.List;

/** Turns understood columns into fields: names taken apart, numbers of several columns together. */
final class FieldPlan {
  private static final double ENOUGH_REST = 0.03;
  private static final double SAME_PERSON = 0.6;

  private final Table table;
  private final List<Kind> kinds;
  private final List<ColumnStats> stats;
  private final List<Field> fields = new ArrayList<>();

  private FieldPlan(Table table, List<Kind> kinds, List<ColumnStats> stats) {
    this.stats = stats;
    this.table = table;
    this.kinds = kinds;
  }

  static List<Field> of(Table table, List<Kind> kinds, List<ColumnStats> stats) {
    var plan = new FieldPlan(table, kinds, stats);
    plan.nameParts();
    plan.people();
    plan.together(Kind.PHONE, "phone");
    plan.together(Kind.EMAIL, "email");
    plan.dateParts();
    plan.others();
    return plan.byFill();
  }

  private void nameParts() {
    for (Kind kind : List.of(Kind.GIVEN, Kind.FAMILY, Kind.MIDDLE)) {
      for (int column : columnsOf(kind)) {
        add(column, kind);
      }
    }
  }

  /** The first full name stands for the record's person if the table has no name parts. */
  private void people() {
    var people = columnsOf(Kind.PERSON);
    boolean parts = !columnsOf(Kind.GIVEN).isEmpty() || !columnsOf(Kind.FAMILY).isEmpty();
    for (int column : people) {
      if (parts) {
        leftOver(column);
      } else if (column == people.getFirst() && !aboutOrganisations(column)) {
        fields.add(part(column, Kind.GIVEN, Field.Part.GIVEN_OF_PERSON, "given"));
        fields.add(part(column, Kind.FAMILY, Field.Part.FAMILY_OF_PERSON, "family"));
      } else {
        add(column, Kind.PERSON);
      }
    }
  }

  /** Whether the records are of organisations, so that a person is just one thing known of them. */
  private boolean aboutOrganisations(int person) {
    return columnsOf(Kind.ORGANISATION).stream()
        .anyMatch(column -> stats.get(column).fill >= stats.get(person).fill + 0.1);
  }

  /** What a full name tells beyond the name parts; another person's name is a field of its own. */
  private void leftOver(int column) {
    var columns = new ArrayList<>(List.of(column));
    columns.addAll(columnsOf(Kind.GIVEN));
    columns.addAll(columnsOf(Kind.FAMILY));
    columns.addAll(columnsOf(Kind.MIDDLE));
    var rest =
        new Field(table.header().get(column), Kind.MIDDLE, columns, Field.Part.REST_OF_PERSON);
    var overlap = Overlap.of(table, columns);
    if (overlap.covered() < SAME_PERSON) {
      add(column, Kind.PERSON);
    } else if (overlap.more() > ENOUGH_REST) {
      fields.add(rest);
    }
  }

  private void together(Kind kind, String name) {
    var columns = columnsOf(kind);
    if (!columns.isEmpty()) {
      String own = columns.size() == 1 ? table.header().get(columns.getFirst()) : name;
      fields.add(new Field(own, kind, columns, Field.Part.WHOLE));
    }
  }

  /** Year, month and day apart are one date. */
  private void dateParts() {
    DateParts.of(kinds, stats)
        .ifPresent(parts -> {
          String name = table.header().get(parts.year());
          fields.add(new Field(name, Kind.DATE, parts.columns(), Field.Part.YEAR_MONTH_DAY));
          parts.columns().forEach(column -> kinds.set(column, Kind.DATE));
        });
  }

  private void others() {
    var taken = fields.stream().flatMap(field -> field.columns().stream()).toList();
    for (int column = 0; column < kinds.size(); column++) {
      if (taken.contains(column)) {
        continue;
      }
      switch (kinds.get(column)) {
        case GIVEN, FAMILY, MIDDLE, PERSON, PHONE, EMAIL, IGNORED -> {}
        default -> add(column, kinds.get(column));
      }
    }
  }

  private List<Field> byFill() {
    var best = new ArrayList<>(fields);
    best.sort((a, b) -> Double.compare(value(b), value(a)));
    return best;
  }

  private double value(Field field) {
    var column = stats.get(field.columns().getFirst());
    return column.fill * Math.min(1, column.distinctCount / 20.0);
  }

  private void add(int column, Kind kind) {
    fields.add(new Field(table.header().get(column), kind, List.of(column), Field.Part.WHOLE));
  }

  private Field part(int column, Kind kind, Field.Part part, String suffix) {
    return new Field(table.header().get(column) + " " + suffix, kind, List.of(column), part);
  }

  private List<Integer> columnsOf(Kind kind) {
    var columns = new ArrayList<Integer>();
    for (int column = 0; column < kinds.size(); column++) {
      if (kinds.get(column) == kind) {
        columns.add(column);
      }
    }
    return columns;
  }
}
