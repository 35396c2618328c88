package io.clientele.hygiene.contact;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The forms a part should have, by their names. What is empty is no form; nor is a text from which
 * no fix took a control character: it would end a header or a line wherever it is written.
 */
final class Forms {
  private final Map<String, String> forms = new LinkedHashMap<>();

  Forms put(String name, String form) {
    if (!form.isBlank() && isFit(form)) {
      forms.put(name, form);
    }
    return this;
  }

  /** Without controls and halves of surrogate pairs. */
  private static boolean isFit(String form) {
    for (var i = 0; i < form.length(); i++) {
      var c = form.charAt(i);
      if (Character.isISOControl(c)) {
        return false;
      }
      if (Character.isSurrogate(c) && !Character.isSupplementaryCodePoint(form.codePointAt(i++))) {
        return false;
      }
    }
    return true;
  }

  Map<String, String> asMap() {
    return forms;
  }
}
