package io.clientele.matching.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  private static final List<String> GIVEN = List.of("Anna", "Robert", "Maria", "James", "Linda");
  private static final List<String> FAMILY = List.of("Smith", "Jones", "Miller", "Brown", "Clark");

  @Test
  void columnsOfOtherNamesMeetByWhatTheyHold() {
    var alignment = Alignment.of(parts("first name", "tel"), parts("Vorname", "phone"), Map.of());
    assertThat(alignment.header()).containsExactly("first name", "surname", "tel");
    assertThat(alignment.right(new String[] {"Anna", "Smith", "1"}))
        .containsExactly("Anna", "Smith", "1");
  }

  @Test
  void aFullNameMeetsItsParts() {
    var alignment = Alignment.of(whole(), parts("first name", "tel"), Map.of());
    assertThat(alignment.header()).containsExactly("mobile", "customer");
    assertThat(alignment.left(new String[] {"9", "Anna Smith"})).containsExactly("9", "Anna Smith");
    assertThat(alignment.right(new String[] {"Anna", "Smith", "9"}))
        .containsExactly("9", "Anna Smith");
  }

  @Test
  void twoTablesThatCountTheirRowsDoNotMeetByTheNumbers() {
    var alignment = Alignment.of(numbered(1), numbered(11), Map.of());
    assertThat(alignment.header()).containsExactly("phone");
    assertThat(Alignment.of(keyed(), keyed(), Map.of()).header()).containsExactly("key", "phone");
  }

  private static Table numbered(int first) {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 25; i++) {
      rows.add(new String[] {String.valueOf(first + i), phone(i)});
    }
    return new Table(List.of("id", "phone"), rows);
  }

  private static Table keyed() {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 25; i++) {
      rows.add(new String[] {String.valueOf(1_000_000 + 7_919 * i), phone(i)});
    }
    return new Table(List.of("key", "phone"), rows);
  }

  private static Table parts(String given, String phone) {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 25; i++) {
      rows.add(new String[] {GIVEN.get(i % 5), FAMILY.get(i / 5), phone(i)});
    }
    return new Table(List.of(given, "surname", phone), rows);
  }

  private static Table whole() {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 25; i++) {
      rows.add(new String[] {phone(i), GIVEN.get(i % 5) + " " + FAMILY.get(i / 5)});
    }
    return new Table(List.of("mobile", "customer"), rows);
  }

  private static String phone(int i) {
    return "+44 20 7946 0" + (100 + i);
  }
}
