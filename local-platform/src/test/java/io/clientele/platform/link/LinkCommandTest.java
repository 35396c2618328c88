package io.clientele.platform.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LinkCommandTest {
  private static final List<String> GIVEN =
      List.of("Anna", "Robert", "Maria", "James", "Linda", "Peter", "Susan", "Thomas");
  private static final List<String> FAMILY =
      List.of("Smith", "Jones", "Miller", "Brown", "Clark", "Walker", "Young", "Baker", "Hall");
  private static final int PEOPLE = 72;

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path people = Path.of("");
  private Path truth = Path.of("");

  @BeforeEach
  void writePeople() throws IOException {
    people = write("people.csv", people("id,first name,surname,phone,birth date", true));
    truth = write("truth.csv", truth());
  }

  @Test
  void findsWhoIsWrittenTwiceAndSaysWhy() throws IOException {
    assertThat(run(people, "--id", "id", "--evaluate", truth.toString())).isZero();
    var pairs = lines("pairs.csv");
    assertThat(pairs.getFirst()).isEqualTo("left,right,weight,probability,level,why");
    assertThat(pairs).anyMatch(line -> line.startsWith("a0,b0,") && line.contains("found by"));
    assertThat(lines("groups.csv")).hasSize(2 * PEOPLE + 1).contains("a0,1", "b0,1");
    assertThat(out.toString()).contains("groups (B cubed)             1.0000  1.0000  1.0000");
  }

  @Test
  void rowsGoByNumberFromOneWhereNoIdIsNamed() throws IOException {
    assertThat(run(people)).isZero();
    assertThat(lines("groups.csv")).contains("1,1", (PEOPLE + 1) + ",1");
  }

  @Test
  void theReportHasEveryFigureAndThePageNeedsNoNetwork() throws IOException {
    run(people, "--id", "id", "--evaluate", truth.toString());
    var report = JsonMapper.builder().build().readTree(result("report.json").toFile());
    assertThat(report.fieldNames())
        .toIterable()
        .contains(
            "columns", "fields", "blocking", "pairs", "weights", "seconds", "heap", "quality");
    assertThat(report.at("/pairs/compared").asLong()).isPositive();
    assertThat(report.at("/quality/groups/f1").asDouble()).isEqualTo(1);
    var page = Files.readString(result("report.html"));
    assertThat(page).contains("<svg", "birth date").doesNotContain("http:", "https:", "<script");
  }

  @Test
  void theReportGoesWhereItIsWantedWithEveryTimingCountAndFigure() throws IOException {
    var elsewhere = folder.resolve("reports/figures.json");
    run(people, "--id", "id", "--evaluate", truth.toString(), "--report", elsewhere.toString());
    assertThat(result("report.json")).doesNotExist();
    var report = JsonMapper.builder().build().readTree(elsewhere.toFile());
    assertThat(report.at("/seconds").fieldNames())
        .toIterable()
        .containsExactly("scan", "read", "learn", "compare", "group", "write pairs");
    assertThat(report.at("/seconds/learn").asDouble()).isPositive();
    assertThat(report.at("/totalSeconds").asDouble()).isPositive();
    assertThat(report.at("/processorSeconds").asDouble()).isPositive();
    assertThat(report.at("/heap/peak").asLong()).isPositive();
    assertThat(report.at("/records").asInt()).isEqualTo(2 * PEOPLE);
    assertThat(report.at("/files/0/rows").asInt()).isEqualTo(2 * PEOPLE);
    assertThat(report.at("/pairs/sure").asLong()).isPositive();
    assertThat(report.at("/pairs/skipped").isIntegralNumber()).isTrue();
    assertThat(report.at("/pairs/perRecord").asDouble()).isPositive();
    assertThat(report.at("/groups/entities").asInt()).isEqualTo(PEOPLE);
    assertThat(report.at("/blocking/0/pairs").asLong()).isPositive();
    assertThat(report.at("/fields/0/levels/0/bits").asDouble()).isPositive();
    assertThat(report.at("/thresholds/sure").asDouble()).isEqualTo(10);
    assertThat(report.at("/quality/pairsFromLikely/recall").asDouble()).isPositive();
    assertThat(report.at("/quality/bCubed/f1").asDouble()).isEqualTo(1);
  }

  @Test
  void tenRunsWriteTheSameBytes() throws IOException {
    run(people, "--id", "id");
    var pairs = Files.readString(result("pairs.csv"));
    var groups = Files.readString(result("groups.csv"));
    for (int again = 2; again <= 10; again++) {
      run(people, "--id", "id");
      assertThat(result("pairs.csv")).content().isEqualTo(pairs);
      assertThat(result("groups.csv")).content().isEqualTo(groups);
    }
  }

  @Test
  void telephoneNumbersAreReadByTheCountryOfTheirRow() throws IOException {
    var rows = new StringBuilder("name,phone,country\n");
    for (int i = 0; i < 60; i++) {
      String name = GIVEN.get(i % 8) + " " + FAMILY.get(i / 8);
      rows.append("%s,020 7946 %04d,GB%n%s,+44 20 7946 %04d,%n".formatted(name, i, name, i));
      rows.append("%s,030 7946 %04d,DE%n".formatted(name, i));
    }
    assertThat(run(write("countries.csv", rows.toString()))).isZero();
    var report = JsonMapper.builder().build().readTree(result("report.json").toFile());
    assertThat(report.at("/country").asText()).isEqualTo("country");
    assertThat(lines("pairs.csv")).anyMatch(line -> line.contains("phone same (442079460000)"));
    assertThat(out.toString()).contains("taken for those of column country");
  }

  @Test
  void aModelThatARunWroteGivesTheSamePairsAgain() throws IOException {
    run(people, "--id", "id");
    var first = lines("pairs.csv");
    Files.copy(result("model.json"), folder.resolve("model.json"));
    var config = write("config.json", "{\"model\": \"model.json\"}");
    assertThat(run(people, "--id", "id", "--config", config.toString())).isZero();
    assertThat(lines("pairs.csv")).isEqualTo(first);
  }

  @Test
  void twoFilesOfOtherHeadersAreLinkedByWhatTheyMean() throws IOException {
    var left = write("left.csv", people("id,first name,surname,phone,birth date", false));
    var right = write("right.csv", people("id;Vorname;Nachname;Telefon;geburtsdatum", false));
    assertThat(run(left, "--with", right.toString(), "--id", "id")).isZero();
    assertThat(lines("pairs.csv")).anyMatch(line -> line.startsWith("a0,a0,"));
    assertThat(lines("groups.csv").subList(0, 2)).containsExactly("id,group,file", "a0,1,1");
  }

  @Test
  void kindsAndThresholdsOfTheConfigurationHold() throws IOException {
    var config =
        write(
            "config.json",
            "{\"columns\": {\"phone\": \"code\"}, \"ignore\": [\"birth date\"],"
                + " \"thresholds\": {\"sure\": 99}, \"blocking\": [[\"surname same\"]]}");
    assertThat(run(people, "--id", "id", "--config", config.toString())).isZero();
    var report = JsonMapper.builder().build().readTree(result("report.json").toFile());
    assertThat(report.at("/columns/3/kind").asText()).isEqualTo("code");
    assertThat(report.at("/columns/4/kind").asText()).isEqualTo("ignored");
    assertThat(report.at("/pairs/sure").asInt()).isZero();
    assertThat(report.at("/blocking").size()).isEqualTo(1);
  }

  @Test
  void aWrongConfigurationNamesTheKeyAndWhatIsAllowed() throws IOException {
    refuses("{\"colums\": {}}", "unknown key colums; allowed: blocking, columns, ignore");
    refuses(
        "{\"columns\": {\"phone\": \"fone\"}}", "columns.phone: \"fone\" is not allowed; one of");
    refuses("{\"columns\": {\"fax\": \"phone\"}}", "there is no column fax; allowed: ");
    refuses("{\"thresholds\": {\"sure\": 1}}", "sure >= likely >= possible");
    refuses(
        "{\"blocking\": [[\"surname backwards\"]]}", "surname backwards\" is not allowed; one of");
    refuses("{\"model\": \"none.json\"}", "model: ");
    refuses("{", "is no JSON");
  }

  @Test
  void badInputIsRefusedInASentenceWithExitCodeTwo() throws IOException {
    assertThat(refused(write("empty.csv", ""))).contains("is empty");
    assertThat(refused(write("header.csv", "name,phone\n"))).contains("a header but no rows");
    assertThat(refused(write("bare.csv", "Anna,+44 20 79460001\nBob,+44 20 79460002\n")))
        .contains("has no header");
    assertThat(refused(write("ragged.csv", "name,phone\nAnna,1\nBob\n")))
        .contains("line 3: 1 values where the header has 2 columns");
    assertThat(refused(write("quote.csv", "name,phone\n\"Anna\"x,1\n"))).contains("no proper CSV");
    assertThat(refused(folder.resolve("none.csv"))).contains("There is no readable file");
    assertThat(refused(people, "--id", "key"))
        .contains("has no column key; it has: id, first name");
    assertThat(refused(write("same.csv", "id,name\n7,Anna\n7,Bob\n"), "--id", "id"))
        .contains("rows 1 and 2: both have the id 7");
    assertThat(
            refused(people, "--id", "id", "--evaluate", write("t.csv", "id,x\nzz,1\n").toString()))
        .contains("names zz");
  }

  @Test
  void anotherEncodingIsRefusedUnlessItIsNamed() throws IOException {
    var latin = Files.write(folder.resolve("latin.csv"), latin().getBytes(ISO_8859_1));
    assertThat(refused(latin)).contains("is not UTF-8").contains("--encoding");
    assertThat(run(latin, "--encoding", "ISO-8859-1")).isZero();
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefusedBeforeTheWork() throws IOException {
    var blocked = write("file", "").resolve("results");
    assertThat(execute(people.toString(), "--out", blocked.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("cannot be made");
  }

  private void refuses(String config, String sentence) throws IOException {
    var file = write("config.json", config);
    assertThat(refused(people, "--id", "id", "--config", file.toString())).contains(sentence);
  }

  private String refused(Path file, String... more) {
    err.getBuffer().setLength(0);
    assertThat(run(file, more)).isEqualTo(2);
    return err.toString();
  }

  private int run(Path file, String... more) {
    var words = new ArrayList<>(List.of(file.toString(), "--out", result("").toString()));
    words.addAll(List.of(more));
    return execute(words.toArray(String[]::new));
  }

  private int execute(String... words) {
    return new CommandLine(new LinkCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }

  private Path result(String name) {
    return folder.resolve("results").resolve(name);
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(result(name));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String people(String header, boolean twice) {
    String between = header.contains(";") ? ";" : ",";
    var text = new StringBuilder(header).append('\n');
    for (int copy = 0; copy < (twice ? 2 : 1); copy++) {
      for (int i = 0; i < PEOPLE; i++) {
        text.append(copy == 0 ? "a" : "b").append(i).append(between);
        text.append(GIVEN.get(i % 8)).append(between).append(FAMILY.get(i / 8)).append(between);
        text.append("+44 20 7946 ").append(1000 + 37 * i).append(between);
        text.append(1950 + i % 50).append("-0").append(1 + i % 9).append('-').append(10 + i % 18);
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String truth() {
    var text = new StringBuilder("id,entity\n");
    for (int i = 0; i < PEOPLE; i++) {
      text.append("a%d,%d%nb%d,%d%n".formatted(i, i, i, i));
    }
    return text.toString();
  }

  private static String latin() {
    return people("id,first name,surname,phone,birth date", true).replace("Miller", "Müller");
  }
}
