package io.clientele.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RuleJsonTest {

  @Test
  void readsWomenWhoSpentMoreThanFiveHundredInThirtyDays() {
    var rule =
        parse(
            """
            {"combinator":"and","not":false,"id":"root","rules":[
              {"id":"1","field":"sex","operator":"=","valueSource":"value","value":"female"},
              {"aggregate":"sum","of":"purchases.amount","currency":"USD",
               "where":[{"field":"productKind","operator":"in","value":"book,toy"}],
               "window":{"days":30},"operator":">","value":"500"}]}
            """);
    var kinds = List.<Value>of(Value.text("book"), Value.text("toy"));
    assertThat(rule)
        .isEqualTo(
            new Rule.Group(
                Rule.Combinator.AND,
                false,
                List.of(
                    new Rule.FieldTest(
                        ContactFields.SEX, Operator.EQUAL, List.of(Value.text("female"))),
                    new Rule.PurchaseSum(
                        "USD",
                        List.of(new Rule.FieldTest(ContactFields.PRODUCT_KIND, Operator.IN, kinds)),
                        Duration.ofDays(30),
                        Operator.GREATER,
                        List.of(50_000L)))));
    assertThat(rule.reads()).isEqualTo(new Reads(Set.of("sex"), true));
  }

  @ParameterizedTest(name = "{4}: {0}")
  @CsvFileSource(resources = "matches.csv", numLinesToSkip = 1, quoteCharacter = '`')
  void testsFieldsAsPeopleMeanThem(
      String field, String operator, String value, boolean holds, String why) {
    var json =
        "{\"field\":\"%s\",\"operator\":\"%s\",\"value\":%s}".formatted(field, operator, value);
    assertThat(RulePredicate.of(parse(json)).test(ada(), Instant.EPOCH))
        .as(why)
        .isEqualTo(new Answer(holds, null));
  }

  @ParameterizedTest(name = "{4}: {0}")
  @CsvFileSource(resources = "refusals.csv", numLinesToSkip = 1, quoteCharacter = '`')
  void saysWhereItIsWrongAndWhatIsAllowed(
      String json, String pointer, String code, String allowed, String why) {
    assertThat(errors(json))
        .as(why)
        .anySatisfy(error -> {
          assertThat(error.pointer()).isEqualTo(pointer);
          assertThat(error.code()).isEqualTo(code);
          assertThat(error.message()).contains(allowed);
        });
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    var json =
        """
        {"combinator":"xor","rules":[
          {"field":"sex","operator":"=","value":"lady"},
          {"field":"shoeSize","operator":"=","value":"9"},
          {"combinator":"or","rules":[{"field":"birthDate","operator":"contains","value":"x"}]},
          {"aggregate":"sum","of":"purchases.amount","currency":"YEN","operator":">","value":"1"}]}
        """;
    assertThat(errors(json))
        .extracting(RuleError::pointer)
        .containsExactlyInAnyOrder(
            "/combinator",
            "/rules/0/value",
            "/rules/1/field",
            "/rules/2/rules/0/operator",
            "/rules/3/currency");
  }

  @Test
  void refusesRulesTooDeepOrTooLarge() {
    var deep = "{\"combinator\":\"and\",\"rules\":[".repeat(40) + "]}".repeat(40);
    assertThat(errors(deep)).extracting(RuleError::code).contains("limit");
    var test = "{\"field\":\"owner\",\"operator\":\"null\"}";
    var wide = "{\"combinator\":\"or\",\"rules\":[" + (test + ",").repeat(1000) + test + "]}";
    assertThat(errors(wide)).extracting(RuleError::code).containsExactly("limit");
  }

  @Test
  void knowsOnlyTheFieldsOfTheGivenCatalog() {
    var catalog = ContactFields.CATALOG.only(Set.of("owner")).withoutPurchases();
    var json = tree("{\"field\":\"source\",\"operator\":\"null\"}");
    var refusal = catchThrowableOfType(InvalidRule.class, () -> RuleJson.parse(json, catalog));
    assertThat(refusal.errors().getFirst().message()).isEqualTo("Allowed: owner.");
  }

  @Test
  void readsOnlyWhatItTests() {
    var rule = parse("{\"field\":\"owner\",\"operator\":\"null\"}");
    assertThat(rule.reads()).isEqualTo(new Reads(Set.of("owner"), false));
    assertThat(rule.reads().anyOf(Set.of("owner", "tags"))).isTrue();
    assertThat(rule.reads().anyOf(Set.of("tags"))).isFalse();
  }

  private static Subject ada() {
    return Subject.builder()
        .with(ContactFields.GIVEN_NAME, "Ada")
        .with(ContactFields.SEX, "FEMALE")
        .with(ContactFields.BIRTH_DATE, java.time.LocalDate.parse("1990-12-10"))
        .with(ContactFields.EMAIL, List.of("ada@example.com", "Ada@Work.example"))
        .with(ContactFields.TAGS, List.of("vip", "not-fair"))
        .with(ContactFields.DUPLICATES, 2)
        .with(ContactFields.CREATED_AT, Instant.parse("2026-01-01T00:00:00Z"))
        .with(ContactFields.SOURCE, null)
        .build();
  }

  private static List<RuleError> errors(String json) {
    return catchThrowableOfType(InvalidRule.class, () -> parse(json)).errors();
  }

  private static Rule parse(String json) {
    return RuleJson.parse(tree(json));
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
