package io.clientele.matching.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnderstandingTest {
  private static final String[] GIVEN = {
    "Anna", "Robert", "Mary", "John", "Susan", "Peter", "Alice"
  };
  private static final String[] FAMILY = {"Smith", "Okafor", "Mueller", "Garcia", "Novak"};

  @Test
  void readsPeopleFromNamesAndValues() {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 200; i++) {
      rows.add(
          new String[] {
            GIVEN[i % 7],
            FAMILY[i % 5],
            "x" + i + "@example.org",
            "+44 20 7946 0" + (100 + i),
            "19" + (10 + i % 80) + "-0" + (1 + i % 9) + "-1" + i % 10
          });
    }
    var header = List.of("fname_c1", "lname_c1", "a", "b", "c");
    assertThat(kinds(header, rows))
        .containsExactlyInAnyOrder(Kind.GIVEN, Kind.FAMILY, Kind.EMAIL, Kind.PHONE, Kind.DATE);
  }

  @Test
  void believesValuesMoreThanAHeaderThatSlipped() {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 200; i++) {
      rows.add(new String[] {"09/" + (10 + i % 18) + "/14", "d" + i + "@example.org"});
    }
    assertThat(kinds(List.of("Email Address", "Purpose"), rows))
        .containsExactlyInAnyOrder(Kind.DATE, Kind.EMAIL);
  }

  @Test
  void takesAFullNameApart() {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 200; i++) {
      rows.add(
          new String[] {FAMILY[i % 5] + ", " + GIVEN[i % 7] + " " + (char) ('A' + i % 26) + "."});
    }
    var understanding = Understanding.of(new Table(List.of("name"), rows), Map.of());
    var field = understanding.fields();
    assertThat(field).extracting(Field::kind).containsExactlyInAnyOrder(Kind.GIVEN, Kind.FAMILY);
    int given = field.getFirst().kind() == Kind.GIVEN ? 0 : 1;
    assertThat(understanding.read(rows.get(1))[given]).containsExactly("robert b");
    assertThat(understanding.read(rows.get(1))[1 - given]).containsExactly("okafor");
  }

  @Test
  void aGivenKindWins() {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 200; i++) {
      rows.add(new String[] {String.valueOf(3_000_000 + i * 37)});
    }
    var table = new Table(List.of("value"), rows);
    assertThat(Understanding.of(table, Map.of("value", Kind.PHONE)).fields())
        .extracting(Field::kind)
        .containsExactly(Kind.PHONE);
  }

  private static List<Kind> kinds(List<String> header, List<String[]> rows) {
    return Understanding.of(new Table(header, rows), Map.of()).fields().stream()
        .map(Field::kind)
        .toList();
  }

  @Test
  void numbersOfRowsAndMomentsTellNothingOfAPerson() {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 200; i++) {
      rows.add(
          new String[] {
            "" + (10_000 + i), "2024-03-%02dT09:%02d:00Z".formatted(1 + i % 28, i % 60)
          });
    }
    var understanding = Understanding.of(new Table(List.of("id", "created_at"), rows), Map.of());
    assertThat(understanding.kinds()).containsExactly(Kind.IGNORED, Kind.IGNORED);
  }
}
