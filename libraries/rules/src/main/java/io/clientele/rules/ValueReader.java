package io.clientele.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads the value of a test as its field and operator want it. */
final class ValueReader {
  private static final int MOST_VALUES = 1000;
  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_NUMBER = 40;
  private static final int WHOLE_DIGITS = 18;
  private static final int FRACTION_DIGITS = 9;
  private static final int LAST_YEAR = 9999;

  private final Field field;
  private final RuleErrors errors;

  ValueReader(Field field, RuleErrors errors) {
    this.field = field;
    this.errors = errors;
  }

  List<Value> read(JsonNode rule, String parent, Operator operator) {
    var pointer = parent + "/value";
    var node = rule.path("value");
    return switch (operator.operands()) {
      case NONE -> List.of();
      case ONE -> one(node, pointer);
      case TWO -> counted(several(node, pointer), pointer, 2, 2);
      case SEVERAL -> counted(several(node, pointer), pointer, 1, MOST_VALUES);
    };
  }

  private List<Value> one(JsonNode node, String pointer) {
    var values = new ArrayList<Value>();
    try {
      values.add(value(node));
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException unreadable) {
      errors.add(pointer, "value", field.name() + " is compared with " + wanted() + ".");
    }
    return values;
  }

  /** A list, or a text with commas, which is how react-querybuilder writes lists by default. */
  private List<Value> several(JsonNode node, String pointer) {
    if (node.isTextual()) {
      var parts = Arrays.stream(node.textValue().split(",", -1)).map(String::strip);
      return parts.flatMap(part -> one(TextNode.valueOf(part), pointer).stream()).toList();
    }
    var values = new ArrayList<Value>();
    for (var i = 0; node.isArray() && i < Math.min(node.size(), MOST_VALUES + 1); i++) {
      values.addAll(one(node.path(i), pointer + "/" + i));
    }
    return values;
  }

  private List<Value> counted(List<Value> values, String pointer, int least, int most) {
    if (values.size() < least || values.size() > most) {
      var count = least == most ? least + " values" : least + " to " + most + " values";
      errors.add(pointer, "value", "A list of " + count + ", each " + wanted() + ".");
    }
    return values;
  }

  private Value value(JsonNode node) {
    return switch (field.type()) {
      case TEXT, TEXTS, WORDS -> Value.text(text(node));
      case ENUM -> Value.text(word(node));
      case NUMBER -> new Value.Decimal(number(node));
      case DATE -> new Value.Day(day(LocalDate.parse(string(node))));
      case INSTANT -> moment(OffsetDateTime.parse(string(node)));
      case BOOLEAN -> new Value.Flag(flag(node));
    };
  }

  private static String text(JsonNode node) {
    var text = Normalizer.normalize(string(node), Normalizer.Form.NFC);
    require(!text.isEmpty() && text.length() <= LONGEST_TEXT);
    // PostgreSQL takes neither NUL nor half a surrogate pair.
    require(text.codePoints().noneMatch(c -> Character.isISOControl(c) || isSurrogate(c)));
    return text;
  }

  private static boolean isSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  private String word(JsonNode node) {
    var word = string(node).toLowerCase(Locale.ROOT);
    require(field.allowed().contains(word));
    return word;
  }

  private static BigDecimal number(JsonNode node) {
    var text = node.asText();
    require((node.isNumber() || node.isTextual()) && text.length() <= LONGEST_NUMBER);
    var number = new BigDecimal(text);
    // The scale is bounded on both sides: 1e999999999 must not be written out anywhere.
    require(Math.abs(number.scale()) <= FRACTION_DIGITS + WHOLE_DIGITS);
    require(number.scale() <= FRACTION_DIGITS);
    require(number.precision() - number.scale() <= WHOLE_DIGITS);
    return number;
  }

  private static Value moment(OffsetDateTime time) {
    day(time.toLocalDate());
    return new Value.Moment(time.toInstant());
  }

  private static LocalDate day(LocalDate day) {
    require(day.getYear() > 0 && day.getYear() <= LAST_YEAR);
    return day;
  }

  private static boolean flag(JsonNode node) {
    var text = node.asText();
    require(text.equals("true") || text.equals("false"));
    return text.equals("true");
  }

  private static String string(JsonNode node) {
    require(node.isTextual());
    return node.textValue();
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new IllegalArgumentException();
    }
  }

  private String wanted() {
    return switch (field.type()) {
      case TEXT, TEXTS, WORDS -> "a text of 1 to " + LONGEST_TEXT + " characters";
      case ENUM -> "one of " + String.join(", ", field.allowed());
      case NUMBER -> "a number such as \"12.5\"";
      case DATE -> "a day such as \"2026-01-31\"";
      case INSTANT -> "a time such as \"2026-01-31T10:00:00Z\"";
      case BOOLEAN -> "true or false";
    };
  }
}
