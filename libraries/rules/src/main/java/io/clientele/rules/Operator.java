package io.clientele.rules;

import java.util.Arrays;
import java.util.Optional;

/** How a field is compared with the values of a rule; the symbols are those of the JSON form. */
public enum Operator {
  EQUAL("=", Operands.ONE),
  NOT_EQUAL("!=", Operands.ONE),
  CONTAINS("contains", Operands.ONE),
  BEGINS_WITH("beginsWith", Operands.ONE),
  ENDS_WITH("endsWith", Operands.ONE),
  IN("in", Operands.SEVERAL),
  NOT_IN("notIn", Operands.SEVERAL),
  NULL("null", Operands.NONE),
  NOT_NULL("notNull", Operands.NONE),
  LESS("<", Operands.ONE),
  AT_MOST("<=", Operands.ONE),
  GREATER(">", Operands.ONE),
  AT_LEAST(">=", Operands.ONE),
  /** Both bounds belong to the range. */
  BETWEEN("between", Operands.TWO);

  /** How many values an operator takes. */
  enum Operands {
    NONE,
    ONE,
    TWO,
    SEVERAL
  }

  private final String symbol;
  private final Operands operands;

  Operator(String symbol, Operands operands) {
    this.symbol = symbol;
    this.operands = operands;
  }

  /** How the JSON form writes it. */
  public String symbol() {
    return symbol;
  }

  Operands operands() {
    return operands;
  }

  static Optional<Operator> of(String symbol) {
    return Arrays.stream(values()).filter(o -> o.symbol.equals(symbol)).findFirst();
  }
}
