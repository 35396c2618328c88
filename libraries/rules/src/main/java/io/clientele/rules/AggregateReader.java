package io.clientele.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads tests of sums over purchases. */
final class AggregateReader {
  private static final int LONGEST_WINDOW = 36_500;
  private static final Field AMOUNT = new Field("The sum", FieldType.NUMBER);
  private static final FieldCatalog WHERE =
      new FieldCatalog(List.of(ContactFields.PRODUCT_KIND), false);
  private static final Set<String> ALLOWED =
      Set.of(
          "aggregate",
          "of",
          "currency",
          "where",
          "window",
          "operator",
          "value",
          "id",
          "path",
          "disabled",
          "valueSource");
  private static final List<Operator> OPERATORS =
      List.of(
          Operator.GREATER,
          Operator.AT_LEAST,
          Operator.LESS,
          Operator.AT_MOST,
          Operator.EQUAL,
          Operator.NOT_EQUAL,
          Operator.BETWEEN);

  private final RuleReader rules;
  private final boolean known;
  private final RuleErrors errors;

  AggregateReader(RuleReader rules, boolean known, RuleErrors errors) {
    this.rules = rules;
    this.known = known;
    this.errors = errors;
  }

  Rule read(JsonNode node, String pointer) {
    errors.unknownProperties(node, pointer, ALLOWED);
    if (!known) {
      errors.add(pointer + "/aggregate", "aggregate", "Purchases are not known here.");
    }
    only(node, pointer, "aggregate", "sum");
    only(node, pointer, "of", "purchases.amount");
    var currency = currency(node, pointer);
    var operator = rules.operator(node, pointer, OPERATORS, "a sum");
    return new Rule.PurchaseSum(
        currency == null ? "" : currency.getCurrencyCode(),
        where(node.path("where"), pointer + "/where"),
        window(node, pointer),
        operator,
        bounds(node, pointer, operator, currency));
  }

  private void only(JsonNode node, String pointer, String name, String allowed) {
    if (!errors.text(node, pointer, name).equals(allowed)) {
      errors.add(pointer + "/" + name, name, "Allowed: " + allowed + ".");
    }
  }

  private @Nullable Currency currency(JsonNode node, String pointer) {
    try {
      return Currency.getInstance(errors.text(node, pointer, "currency"));
    } catch (IllegalArgumentException unknown) {
      errors.add(pointer + "/currency", "currency", "An ISO 4217 code such as USD.");
      return null;
    }
  }

  private List<Rule.FieldTest> where(JsonNode node, String pointer) {
    var tests = new ArrayList<Rule.FieldTest>();
    if (!node.isMissingNode() && !node.isArray()) {
      errors.add(pointer, "type", "where is a list of tests of productKind.");
    }
    for (var i = 0; i < node.size(); i++) {
      if (rules.test(node.path(i), pointer + "/" + i, WHERE) instanceof Rule.FieldTest test) {
        tests.add(test);
      }
    }
    return tests;
  }

  private @Nullable Duration window(JsonNode node, String pointer) {
    var window = node.path("window");
    if (window.isMissingNode() || window.isNull()) {
      return null;
    }
    var days = window.path("days");
    errors.unknownProperties(window, pointer + "/window", Set.of("days"));
    if (!days.isIntegralNumber()
        || !days.canConvertToInt()
        || days.intValue() < 1
        || days.intValue() > LONGEST_WINDOW) {
      var allowed = "A whole number of days of 24 hours, 1 to " + LONGEST_WINDOW + ".";
      errors.add(pointer + "/window/days", "window", allowed);
    }
    return Duration.ofDays(days.intValue());
  }

  private List<Long> bounds(
      JsonNode node, String pointer, Operator operator, @Nullable Currency currency) {
    var digits = currency == null ? 0 : Math.max(0, currency.getDefaultFractionDigits());
    var bounds = new ArrayList<Long>();
    for (var value : new ValueReader(AMOUNT, errors).read(node, pointer, operator)) {
      if (value instanceof Value.Decimal decimal && currency != null) {
        bounds.add(minor(decimal.number(), digits, pointer + "/value"));
      }
    }
    return bounds;
  }

  private long minor(BigDecimal amount, int digits, String pointer) {
    try {
      return amount.movePointRight(digits).longValueExact();
    } catch (ArithmeticException inexact) {
      var allowed = "An amount with at most " + digits + " digits after the point.";
      errors.add(pointer, "value", allowed);
      return 0;
    }
  }
}
