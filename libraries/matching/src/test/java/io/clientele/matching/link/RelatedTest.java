package io.clientele.matching.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.matching.column.Field;
import io.clientele.matching.column.Kind;
import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RelatedTest {
  private static final List<Kind> KINDS =
      List.of(Kind.GIVEN, Kind.FAMILY, Kind.PHONE, Kind.STREET, Kind.CITY, Kind.REGION, Kind.EMAIL);
  private static final int HOUSES = 300;
  private static final int NAMES = 120;
  private final Linking linking = linked();

  @Test
  void peopleOfOneHouseWithOtherGivenNamesAreNotLikelyOne() {
    int likely = 0;
    for (int house = 0; house < HOUSES; house++) {
      likely += linking.weight(2 * house, 2 * house + 1) >= Linking.LIKELY ? 1 : 0;
    }
    assertThat(likely).as("some given names are alike by chance").isLessThan(HOUSES / 20);
  }

  @Test
  void theSamePersonOfAHouseWrittenTwiceIsLikelyOne() {
    int found = 0;
    for (int house = 0; house < HOUSES / 2; house++) {
      found += linking.weight(2 * house, 2 * HOUSES + house) >= Linking.LIKELY ? 1 : 0;
    }
    assertThat(found).isGreaterThan(HOUSES / 2 * 9 / 10);
  }

  @Test
  void aTownTellsItsRegion() {
    var why = linking.explain(0, 2 * HOUSES);
    assertThat(why.sentence())
        .contains("REGION same, told by CITY")
        .contains("what may be of one household counts once -");
  }

  @Test
  void oneNameAndBirthDateInOneHouseIsOnePersonHoweverFewAreWrittenTwice() {
    var rows = new ArrayList<String[][]>();
    var random = new SplittableRandom(5);
    for (int house = 0; house < 2 * HOUSES; house++) {
      String family = "family" + (char) ('a' + random.nextInt(26)) + random.nextInt(90);
      String phone = "4420" + (10_000_000 + random.nextInt(89_999_999));
      String street = (1 + random.nextInt(150)) + " " + name(random.nextInt(NAMES)) + " road";
      for (int each = 0; each < 2; each++) {
        String given = name(random.nextInt(4 * NAMES));
        String birth =
            "%d%02d%02d"
                .formatted(
                    1940 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
        rows.add(new String[][] {{given}, {family}, {phone}, {street}, {birth}});
      }
    }
    int twice = 5;
    rows.addAll(List.copyOf(rows.subList(0, twice)));
    var kinds = List.of(Kind.GIVEN, Kind.FAMILY, Kind.PHONE, Kind.STREET, Kind.DATE);
    var sure = linked(kinds, rows).surePairs();
    assertThat(sure.size()).isEqualTo(twice);
    for (int i = 0; i < twice; i++) {
      assertThat(sure.right(i)).isEqualTo(4 * HOUSES + sure.left(i));
    }
  }

  /** Two people a house, and the first of every second house once more. */
  private static Linking linked() {
    var random = new SplittableRandom(3);
    var rows = new ArrayList<String[][]>();
    for (int house = 0; house < HOUSES; house++) {
      String family = "family" + (char) ('a' + random.nextInt(26)) + random.nextInt(90);
      int town = random.nextInt(30);
      String phone = "4420" + (10_000_000 + random.nextInt(89_999_999));
      String street = (1 + random.nextInt(150)) + " " + name(random.nextInt(NAMES)) + " road";
      int given = random.nextInt(NAMES);
      rows.add(row(name(given), family, phone, street, town));
      rows.add(row(name((given + 1) % NAMES), family, phone, street, town));
    }
    for (int house = 0; house < HOUSES / 2; house++) {
      String[][] first = rows.get(2 * house).clone();
      rows.add(first);
    }
    return linked(KINDS, rows);
  }

  private static Linking linked(List<Kind> kinds, List<String[][]> rows) {
    var fields =
        kinds.stream()
            .map(kind -> new Field(kind.name(), kind, List.of(0), Field.Part.WHOLE))
            .toList();
    var records = new Records(fields);
    rows.forEach(records::add);
    return Linking.run(records, Training.train(records, 1));
  }

  private static String[][] row(
      String given, String family, String phone, String street, int town) {
    return new String[][] {
      {given}, {family}, {phone}, {street}, {"town" + town}, {"region" + town / 5}, {""}
    };
  }

  private static String name(int number) {
    var letters = new SplittableRandom(number);
    var word = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      word.append((char) ('a' + letters.nextInt(26)));
    }
    return word.toString();
  }
}
