package io.clientele.matching.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstandingTest {
  private static final String[] GIVEN = {
    "Anna", "Robert", "Mary", "John", "Susan", "Peter", "Alice"
  };
  private static final String[] FAMILY = {"Smith", "Okafor", "Mueller", "Garcia", "Novak"};

  private static final List<String> MANY_GIVEN =
      List.of(
          ("Anna Robert Mary John Susan Peter Alice James Linda Thomas Karin Jürgen Sabine Klaus"
                  + " Heike Pierre Sylvie Thierry Chantal Olivier Carmen Javier Pilar Sergio Rocío"
                  + " Giulia Marco Chiara Paolo Elisa Piotr Ewa Lukasz Olga Igor Mehmet Ayse Omar"
                  + " Fatima Priya Rahul Wei Kenji Kwame Femke")
              .split(" ", -1));

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

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "'Nachname,Vorname,PLZ,Straße', 'FAMILY,GIVEN,POSTCODE,STREET', German",
    "'nom,prénom,code postal,adresse', 'FAMILY,GIVEN,POSTCODE,STREET', French: nom beside a prénom",
    "'Фамилия,Имя,zip,address', 'FAMILY,GIVEN,POSTCODE,STREET', Russian",
    "'apellidos,nombre,cp,domicilio', 'FAMILY,GIVEN,POSTCODE,STREET', Spanish",
    "'familyName,givenName,postalcode,streetaddress', 'FAMILY,GIVEN,POSTCODE,STREET', grown"
        + " together",
    "'name,first_name,zip,street_name', 'FAMILY,GIVEN,POSTCODE,STREET', a bare name is the"
        + " family's",
    "'col1,col2,col3,col4', 'FAMILY,GIVEN,POSTCODE,STREET', no help from the header"
  })
  void readsTheHeadersOfManyLanguages(String header, String kinds, String why) {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 200; i++) {
      rows.add(
          new String[] {
            FAMILY[i % 5] + (char) ('a' + i % 19),
            MANY_GIVEN.get(i % MANY_GIVEN.size()),
            "" + (10_000 + i % 60 * 7),
            i % 90 + 1 + " " + FAMILY[i % 3] + " street"
          });
    }
    var table = new Table(List.of(header.split(",", -1)), rows);
    assertThat(Understanding.of(table, Map.of()).kinds())
        .as(why)
        .extracting(Kind::name)
        .containsExactly(kinds.split(",", -1));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "'color,first name,team', 'WORD,GIVEN,WORD', a header that tells something is believed",
    "'x,first name,team', 'FAMILY,GIVEN,WORD', one that tells nothing leaves it to the values",
    "'x,first name,name', 'WORD,GIVEN,FAMILY', called a name comes first",
    "'color,first name,company name', 'WORD,GIVEN,WORD', a company's name is no person's",
  })
  void wordsBesideGivenNamesAreFamilyNames(String header, String kinds, String why) {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 200; i++) {
      String given = MANY_GIVEN.get(i % MANY_GIVEN.size());
      rows.add(new String[] {word(i, 19), given, word(i / 2, 13)});
    }
    assertKinds(header, rows, kinds, why);
  }

  @Test
  void aFewWordsBesideManyGivenNamesAreNoFamilyNames() {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 400; i++) {
      String given = MANY_GIVEN.get(i % MANY_GIVEN.size()) + (i % 2 == 0 ? "" : letter(i % 19));
      rows.add(new String[] {given, word(i % 40, 8)});
    }
    assertKinds("a1,a2", rows, "GIVEN,WORD", "departments");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "'c1,c2,c3,c4,c5', 'POSTCODE,STREET,WORD,WORD,NUMBER', the nearest",
    "'votes,c2,c3,c4,c5', 'NUMBER,STREET,WORD,WORD,NUMBER', votes are no postcodes; too far",
  })
  void numbersOfOneLengthBesideStreetsArePostcodes(String header, String kinds, String why) {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 200; i++) {
      String street = i % 2 == 0 ? word(i, 19) + "straße" : "rue " + word(i, 19);
      String number = "" + (10_000 + i % 60 * 7);
      String other = "" + (20_000 + i % 50 * 9);
      rows.add(new String[] {number, street, word(i, 17), word(i, 13), other});
    }
    assertKinds(header, rows, kinds, why);
  }

  private static void assertKinds(String header, List<String[]> rows, String kinds, String why) {
    var table = new Table(List.of(header.split(",", -1)), rows);
    assertThat(Understanding.of(table, Map.of()).kinds())
        .as(why)
        .extracting(Kind::name)
        .containsExactly(kinds.split(",", -1));
  }

  private static String word(int i, int many) {
    return FAMILY[i % 5] + letter(i % many);
  }

  private static String letter(int i) {
    return String.valueOf((char) ('a' + i));
  }

  @ParameterizedTest
  @CsvSource({"'by,bm,bd'", "'bd,bm,by'", "'bm,bd,by'"})
  void yearMonthAndDayApartAreOneDate(String header) {
    var order = List.of(header.split(",", -1));
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 200; i++) {
      String[] row = {GIVEN[i % 7], "", "", ""};
      row[1 + order.indexOf("by")] = "" + (1930 + i % 61);
      row[1 + order.indexOf("bm")] = "" + (1 + i % 12);
      row[1 + order.indexOf("bd")] = "" + (1 + i % 28);
      rows.add(row);
    }
    var table = new Table(List.of(("fname," + header).split(",", -1)), rows);
    var understanding = Understanding.of(table, Map.of());
    assertThat(understanding.fields())
        .extracting(Field::kind)
        .containsExactlyInAnyOrder(Kind.GIVEN, Kind.DATE);
    int date = understanding.fields().getFirst().kind() == Kind.DATE ? 0 : 1;
    assertThat(understanding.read(rows.get(30))[date]).containsExactly("19600703");
  }

  @ParameterizedTest
  @CsvSource({"12, 10, days are more", "28, 28, months are fewer", "12, 60, days are fewer"})
  void aYearAndOtherNumbersAreNoDate(int grades, int ranks, String why) {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 200; i++) {
      rows.add(new String[] {"" + (1930 + i % 61), "" + (1 + i % grades), "" + (1 + i % ranks)});
    }
    assertThat(kinds(List.of("year", "grade", "rank"), rows)).as(why).doesNotContain(Kind.DATE);
  }

  @Test
  void whatIsMissingOfADateIsZero() {
    var columns = List.of(0, 1, 2);
    assertThat(DateParts.joined(new String[] {"1932", "", "5"}, columns)).isEqualTo("19320005");
    assertThat(DateParts.joined(new String[] {"", "3", "5"}, columns)).isEmpty();
  }

  @Test
  void businessesNamedAfterPeopleAreNoPeople() {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 200; i++) {
      rows.add(new String[] {GIVEN[i % 7] + " " + FAMILY[i % 5] + (i % 2 == 0 ? " Ltd" : "")});
    }
    assertThat(kinds(List.of("name"), rows)).containsExactly(Kind.ORGANISATION);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'Okafor, Robert', robert, okafor",
    "Robert Okafor III, robert, okafor",
    "Robert Okafor II, robert, okafor",
    "Robert O., robert, o",
    "Okafor RB, rb, okafor",
    "Okafor R.B., r b, okafor",
    "Ludwig van Beethoven, ludwig, van beethoven",
    "WEI LI, wei, li"
  })
  void namesAreTakenApart(String whole, String given, String family) {
    assertThat(PersonName.of(whole)).isEqualTo(new PersonName(given, family));
  }
}
