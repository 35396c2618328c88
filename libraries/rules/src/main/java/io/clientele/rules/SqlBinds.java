package io.clientele.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers the parameters of one condition. */
final class SqlBinds {
  private final Map<String, Object> values = new LinkedHashMap<>();

  String add(Value value) {
    return add(value.bind());
  }

  String add(Object value) {
    var name = "rule" + (values.size() + 1);
    values.put(name, value);
    return ":" + name;
  }

  Map<String, Object> values() {
    return values;
  }
}
