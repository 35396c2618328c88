package io.clientele.contacts.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.kit.problem.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Refuses what passes field by field but cannot be kept: nobody, odd characters, too much. */
final class Storable {
  private static final int CUSTOM_BYTES = 16 * 1024;

  private Storable() {}

  static void require(ContactChange entered) {
    if (!entered.namesSomebody()) {
      throw new Rejection(422, "invalid", "Send at least one of name, company, phone and e-mail.")
          .error("", "required", "The contact has no name, company, phone or e-mail.");
    }
    if (mayHoldOddities(Values.text(entered))) {
      requireText("", Values.tree(entered));
    }
    requireSmall(entered.custom());
  }

  /** Quick and often enough no: only then is it worth looking for the field at fault. */
  private static boolean mayHoldOddities(String json) {
    return json.contains("\\u0000") || json.chars().anyMatch(c -> Character.isSurrogate((char) c));
  }

  private static void requireSmall(Map<String, Object> entered) {
    if (entered.isEmpty()) {
      return;
    }
    var custom = Values.text(entered).getBytes(StandardCharsets.UTF_8).length;
    if (custom > CUSTOM_BYTES) {
      throw new Rejection(422, "invalid", "Shorten the custom fields to 16 KiB of JSON in all.")
          .error("/custom", "wrong-length", "The custom fields are " + custom + " bytes.");
    }
  }

  private static void requireText(String pointer, JsonNode node) {
    if (node.isTextual() && !isStorable(node.textValue())) {
      throw new Rejection(422, "invalid", "Remove the character that is no text.")
          .error(pointer, "invalid", "It holds a NUL or half a character.");
    }
    for (var i = 0; i < node.size() && node.isArray(); i++) {
      requireText(pointer + "/" + i, node.get(i));
    }
    node.properties()
        .forEach(field -> {
          if (!isStorable(field.getKey())) {
            throw new Rejection(422, "invalid", "Remove the character that is no text.")
                .error(pointer, "invalid", "A field's name holds a NUL or half a character.");
          }
          requireText(pointer + "/" + field.getKey(), field.getValue());
        });
  }

  private static boolean isStorable(String text) {
    return text.indexOf('\0') < 0
        && text.codePoints()
            .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
