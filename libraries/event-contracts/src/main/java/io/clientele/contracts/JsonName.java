package io.clientele.contracts;

import com.fasterxml.jackson.databind.EnumNamingStrategies.KebabCaseStrategy;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.Locale;

/**
 * Writes an enum constant in JSON as lower-case kebab, so that {@code KEPT_APART} is "kept-apart".
 */
@EnumNaming(KebabCaseStrategy.class)
public interface JsonName {
  /** The constant's name in Java. */
  String name();

  /** The constant's form in databases, and in JSON wherever Jackson does not write it. */
  default String json() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
