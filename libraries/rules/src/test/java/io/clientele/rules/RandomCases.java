package io.clientele.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes rules and contacts that meet often: few values, coarse times, many ties. */
final class RandomCases {
  static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  static final Field VIP = new Field("vip", FieldType.BOOLEAN);
  static final List<Field> FIELDS =
      List.of(
          ContactFields.CITY,
          ContactFields.SEX,
          ContactFields.DUPLICATES,
          ContactFields.BIRTH_DATE,
          ContactFields.CREATED_AT,
          ContactFields.EMAIL,
          ContactFields.TAGS,
          VIP);
  private static final List<String> TEXTS =
      List.of("Rome", "rome", "ROMA", "50%", "50_", "50!", "ÅRHUS", "århus", "İzmir", "ΣΟΦΟΣ", "a");
  private static final List<String> CURRENCIES = List.of("USD", "USD", "USD", "EUR");
  private static final List<String> KINDS = List.of("book", "Book", "toy");

  private final Random random;

  RandomCases(long seed) {
    this.random = new Random(seed);
  }

  /** A contact as raw values, for the predicate and for the database alike. */
  record Person(Map<Field, Object> fields, List<Subject.Purchase> purchases) {
    Subject subject() {
      var builder = Subject.builder().purchases(purchases);
      fields.forEach(builder::with);
      return builder.build();
    }

    @Nullable Object value(Field field) {
      return fields.get(field);
    }
  }

  Person person() {
    var fields = new LinkedHashMap<Field, Object>();
    for (var field : FIELDS) {
      if (random.nextInt(5) > 0) {
        fields.put(field, raw(field));
      }
    }
    return new Person(fields, many(random.nextInt(9), this::purchase));
  }

  private Subject.Purchase purchase() {
    var at = NOW.plus(Duration.ofHours(12L * (random.nextInt(12) - 8)));
    var kind = random.nextInt(4) == 0 ? null : one(KINDS);
    return new Subject.Purchase(at, 100L * (random.nextInt(7) - 1), one(CURRENCIES), kind);
  }

  Rule rule(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return random.nextBoolean() ? sum() : test(one(FIELDS));
    }
    var combinator = random.nextBoolean() ? Rule.Combinator.AND : Rule.Combinator.OR;
    var rules = many(random.nextInt(4), () -> rule(depth - 1));
    return new Rule.Group(combinator, random.nextInt(3) == 0, rules);
  }

  /** A rule over purchases alone, so that time changes its answer often. */
  Rule timedRule(int depth) {
    if (depth == 0) {
      return sum();
    }
    var combinator = random.nextBoolean() ? Rule.Combinator.AND : Rule.Combinator.OR;
    var rules = many(1 + random.nextInt(3), () -> timedRule(depth - 1));
    return new Rule.Group(combinator, random.nextInt(3) == 0, rules);
  }

  private Rule sum() {
    var operators =
        List.of(
            Operator.GREATER,
            Operator.AT_LEAST,
            Operator.LESS,
            Operator.AT_MOST,
            Operator.EQUAL,
            Operator.NOT_EQUAL,
            Operator.BETWEEN);
    var where = random.nextInt(4) > 0 ? List.<Rule.FieldTest>of() : List.of(kindTest());
    var days = random.nextInt(5);
    var window = days == 0 ? null : Duration.ofDays(days);
    var low = 100L * random.nextInt(6);
    return new Rule.PurchaseSum(
        one(CURRENCIES), where, window, one(operators), List.of(low, low + 100));
  }

  private Rule.FieldTest kindTest() {
    var operator = one(List.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.NULL));
    return new Rule.FieldTest(
        ContactFields.PRODUCT_KIND, operator, List.of(Value.text(one(KINDS))));
  }

  private Rule.FieldTest test(Field field) {
    var operator = one(field.type().operators());
    if (field.type() == FieldType.WORDS && operator == Operator.CONTAINS) {
      operator = Operator.EQUAL;
    }
    var values =
        switch (operator.operands()) {
          case NONE -> many(0, field);
          case ONE -> many(1, field);
          case TWO -> many(2, field);
          case SEVERAL -> many(3, field);
        };
    return new Rule.FieldTest(field, operator, values);
  }

  private List<Value> many(int count, Field field) {
    return many(count, () -> value(field)).stream().sorted().toList();
  }

  private Value value(Field field) {
    return switch (scalar(field)) {
      case String text -> Value.text(text);
      case BigDecimal number -> new Value.Decimal(number);
      case LocalDate day -> new Value.Day(day);
      case Instant instant -> new Value.Moment(instant);
      case Boolean flag -> new Value.Flag(flag);
      default -> throw new IllegalStateException();
    };
  }

  private Object raw(Field field) {
    return field.type().isList() ? many(random.nextInt(3), () -> scalar(field)) : scalar(field);
  }

  private Object scalar(Field field) {
    return switch (field.type()) {
      case TEXT, TEXTS, WORDS -> one(TEXTS);
      case ENUM -> one(field.allowed());
      case NUMBER -> new BigDecimal(random.nextInt(4)).setScale(random.nextInt(2));
      case DATE -> LocalDate.of(2000, 1, 1 + random.nextInt(4));
      case INSTANT -> NOW.minusNanos(1000L * random.nextInt(4));
      case BOOLEAN -> random.nextBoolean();
    };
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> List<T> many(int count, Supplier<T> next) {
    return new ArrayList<>(IntStream.range(0, count).mapToObj(i -> next.get()).toList());
  }
}
