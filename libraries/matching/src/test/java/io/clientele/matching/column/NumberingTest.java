package io.clientele.matching.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {
  @ParameterizedTest(name = "{0} rows from {1} by {2}: {4}")
  @CsvSource({
    "25, 1, 1, true, the rows of a table",
    "25, 5000, 1, true, from any number",
    "25, 1, 3, false, gaps",
    "19, 1, 1, false, too few to tell",
    "20000, 1, 50, true, of a large table a sample is seen",
    "20000, 1, 70, false, gaps"
  })
  void numbersWithHardlyAGapCountTheRows(
      int rows, int first, int step, boolean counts, String why) {
    var numbers = new ArrayList<String>();
    for (int row = 0; row < rows; row++) {
      numbers.add(String.valueOf(first + row * step));
    }
    assertThat(counts(numbers)).as(why).isEqualTo(counts);
  }

  @Test
  void whatIsThereTwiceOrIsNoNumberCountsNothing() {
    var numbers = new ArrayList<String>();
    for (int row = 0; row < 25; row++) {
      numbers.add(String.valueOf(row));
    }
    numbers.set(7, "3");
    assertThat(counts(numbers)).isFalse();
    numbers.set(7, "7a");
    assertThat(counts(numbers)).isFalse();
  }

  private static boolean counts(List<String> numbers) {
    var rows = numbers.stream().map(number -> new String[] {number}).toList();
    return Numbering.of(new Table(List.of("id"), rows), 0);
  }
}
