package io.clientele.matching.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.matching.People;
import io.clientele.matching.learn.FieldModel;
import io.clientele.matching.learn.Model;
import io.clientele.matching.learn.ModelFile;
import io.clientele.matching.learn.Shipped;
import io.clientele.matching.record.Records;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReestimationTest {
  private static final int GIVEN = 0;
  private static final int FAMILY = 1;
  private static final int COMPANY = 2;
  private static final int PHONE = 3;
  private static final int EMAIL = 4;
  private static final int DATE = 8;
  private static final int PEOPLE = 2_000;
  private static final Model SHIPPED = Shipped.contact();

  @Test
  void ofTwiceAsManyRecordsHalfAsManyOfAllPairsMatch() {
    double few = Reestimation.of(SHIPPED, records(PEOPLE, 2)).prior();
    double many = Reestimation.of(SHIPPED, records(2 * PEOPLE, 2)).prior();
    assertThat(few - many).isBetween(0.7, 1.3);
  }

  @Test
  void aNameThatManyHaveTellsLessThanOneThatFewHave() {
    var records = records(PEOPLE, 1);
    for (int i = 0; i < PEOPLE; i++) { // one in twenty is called Smith
      if (i % 20 == 0) {
        records.set(i, with(forms(records, i), FAMILY, "smith"));
      }
    }
    var model = Reestimation.of(SHIPPED, records);
    assertThat(bits(model, records, 0, 20)).isLessThan(bits(model, records, 1, 1) - 3);
    assertThat(bits(SHIPPED, records, 0, 20)).isEqualTo(bits(SHIPPED, records, 1, 1));
  }

  @Test
  void whatTheRecordsDoNotShowStaysKnown() {
    var model = Reestimation.of(SHIPPED, records(PEOPLE, 2));
    assertThat(model.fields().get(COMPANY)).isSameAs(SHIPPED.fields().get(COMPANY));
    assertThat(model.fields().get(DATE)).isNotEqualTo(SHIPPED.fields().get(DATE));
    var ofEmails = SHIPPED.plan().rules().stream().filter(rule -> rule.reads(EMAIL)).toList();
    assertThat(ofEmails).isNotEmpty();
    assertThat(model.plan().rules()).containsAll(ofEmails).doesNotHaveDuplicates();
    assertThat(model.plan().rules().getFirst()).matches(rule -> !rule.reads(EMAIL));
  }

  @Test
  void aValueOfFewRecordsIsNotKept() {
    var records = records(PEOPLE, 2);
    for (int i = 0; i < 9; i++) {
      records.set(i, with(forms(records, i), GIVEN, i < 5 ? "ottokar" : "zenobia"));
    }
    var known = Reestimation.of(SHIPPED, records).fields().get(GIVEN).frequencies();
    assertThat(known.shares()).containsKey("ottokar").doesNotContainKey("zenobia");
    assertThat(known.of("zenobia")).isGreaterThanOrEqualTo(2.0 / records.size());
  }

  @Test
  void aTelephoneThatOnlyCopiesOfOnePersonHaveIsNotKept() {
    var records = records(PEOPLE, 2);
    for (int i = 0; i < 61; i++) {
      records.set(i, with(forms(records, i), PHONE, i < 31 ? "442079460000" : "442079461111"));
    }
    assertThat(Reestimation.of(SHIPPED, records).fields().get(PHONE).frequencies().shares())
        .containsOnlyKeys("442079460000");
  }

  @Test
  void namesAloneTellNothingOfWhichOfThemMatch() {
    var records = records(PEOPLE, 2);
    for (int i = 0; i < records.size(); i++) {
      var names = new String[SHIPPED.fields().size()][0];
      names[FAMILY] = records.texts(i, FAMILY);
      records.set(i, names);
    }
    assertThat(Reestimation.of(SHIPPED, records)).isSameAs(SHIPPED);
  }

  @Test
  void theSameRecordsGiveTheSameModelWhichCanBeKept() {
    var one = ModelFile.write(Reestimation.of(SHIPPED, records(PEOPLE, 2)));
    assertThat(ModelFile.write(Reestimation.of(SHIPPED, records(PEOPLE, 2)))).isEqualTo(one);
    assertThat(ModelFile.write(ModelFile.read(one))).isEqualTo(one);
  }

  @Test
  void findsNearlyAllAndHardlyAnythingWrong() {
    var records = records(PEOPLE, 3);
    var model = Reestimation.of(SHIPPED, records);
    assertThat(matches(records, model, true)).isGreaterThan(95 * 3L * PEOPLE / 100);
    assertThat(matches(records, model, false)).isLessThan(PEOPLE / 100);
  }

  /** How many likely pairs are of one person, or of two. */
  private static long matches(Records records, Model model, boolean right) {
    var pairs = Linking.run(records, model).pairs();
    return IntStream.range(0, pairs.size())
        .filter(i -> pairs.weight(i) >= Linking.LIKELY)
        .filter(i -> (pairs.left(i) % PEOPLE == pairs.right(i) % PEOPLE) == right)
        .count();
  }

  private static double bits(Model model, Records records, int one, int other) {
    byte[] levels = new byte[model.fields().size()];
    levels[FAMILY] = 1;
    return new Weights(records, model).of(one, other, FAMILY, levels);
  }

  /** Given and family name, telephone and birth date, as fields of a contact. */
  private static Records records(int people, int times) {
    var records = new Records(SHIPPED.fields().stream().map(FieldModel::field).toList());
    var none = new String[0];
    for (String[][] each : People.written(people, times)) {
      var phone = each[2][0].isEmpty() ? none : each[2];
      records.add(new String[][] {each[0], each[1], none, phone, none, none, none, none, each[3]});
    }
    return records;
  }

  private static String[][] forms(Records records, int record) {
    return IntStream.range(0, SHIPPED.fields().size())
        .mapToObj(field -> records.texts(record, field))
        .toArray(String[][]::new);
  }

  private static String[][] with(String[][] forms, int field, String value) {
    forms[field] = new String[] {value};
    return forms;
  }
}
