package io.clientele.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Writes an enum constant in JSON as lower-case kebab, so that {@code KEPT_APART} is "kept-apart".
 */
public interface JsonName {
  /** The constant's name in Java. */
  String name();

  /** The constant's form in JSON and in databases. */
  @JsonValue
  default String json() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
