package io.clientele.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.rules.FieldColumns.PurchaseColumns;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asks the database and the predicate the same questions about the same people. */
class RuleSqlTest {
  private static final FieldColumns COLUMNS =
      new FieldColumns(
          Map.of(
              "address.city", "c.city",
              "sex", "c.sex",
              "duplicates", "c.duplicates",
              "birthDate", "c.birth_date",
              "createdAt", "c.created_at",
              "email", "c.emails",
              "tags", "c.tags",
              "vip", "c.vip"),
          new PurchaseColumns(
              "purchase p",
              "p.contact",
              "c.id",
              "p.minor_units",
              "p.currency",
              "p.kind",
              "p.purchased_at"));

  private static PeopleDatabase database;

  @BeforeAll
  static void start() throws Exception {
    database = new PeopleDatabase();
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  @Test
  void findsExactlyThePeopleThePredicateHoldsFor() throws SQLException {
    var random = new RandomCases(20_261_122);
    var people = IntStream.range(0, 300).mapToObj(i -> random.person()).toList();
    database.store(people);
    var matches = 0;
    for (var i = 0; i < 600; i++) {
      var rule = random.rule(i % 4);
      var clause = RuleSql.compile(rule, COLUMNS, RandomCases.NOW);
      var predicted = members(rule, people);
      assertThat(database.find(clause)).as("%s as %s", rule, clause).isEqualTo(predicted);
      matches += predicted.isEmpty() || predicted.size() == people.size() ? 0 : 1;
    }
    assertThat(matches).as("rules that tell people apart").isGreaterThan(300);
  }

  @Test
  void foldsEveryLetterAsTheDatabaseDoes() throws SQLException {
    var differing = new ArrayList<String>();
    database
        .lowerCaseOfEveryLetter()
        .forEach((letter, lower) -> {
          if (!Value.text(letter).folded().equals(lower)) {
            differing.add(letter + " U+" + Integer.toHexString(letter.codePointAt(0)));
          }
        });
    assertThat(differing).isEmpty();
  }

  @Test
  void neverWritesAValueIntoTheSql() {
    var evil = "'; drop table contact; --";
    var test = new Rule.FieldTest(ContactFields.CITY, Operator.CONTAINS, List.of(Value.text(evil)));
    var clause = RuleSql.compile(test, COLUMNS, RandomCases.NOW);
    assertThat(clause.where())
        .isEqualTo("lower(c.city collate \"pg_c_utf8\") like :rule1 escape '!'");
    assertThat(clause.binds()).isEqualTo(Map.of("rule1", "%" + evil + "%"));
  }

  @Test
  void refusesAFieldWithoutAColumn() {
    var test = new Rule.FieldTest(ContactFields.OWNER, Operator.NULL, List.of());
    assertThatThrownBy(() -> RuleSql.compile(test, COLUMNS, RandomCases.NOW))
        .hasMessage("No column holds the field owner");
  }

  private static Set<Integer> members(Rule rule, List<RandomCases.Person> people) {
    var predicate = RulePredicate.of(rule);
    var members = new TreeSet<Integer>();
    for (var i = 0; i < people.size(); i++) {
      if (predicate.test(people.get(i).subject(), RandomCases.NOW).member()) {
        members.add(i);
      }
    }
    return members;
  }
}
