package io.clientele.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Follows renamed components through a document. */
final class References {
  private static final String REF = "$ref";

  private References() {}

  /** Changes every reference that has a new name, wherever it stands. */
  static void rename(JsonNode node, Map<String, String> names) {
    if (names.isEmpty()) {
      return;
    }
    if (node instanceof ObjectNode object && object.path(REF).isTextual()) {
      var renamed = names.get(object.path(REF).asText());
      if (renamed != null) {
        object.put(REF, renamed);
      }
    }
    if (node.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
      mapping.properties().forEach(kind -> renameValue(kind, mapping, names));
    }
    node.forEach(child -> rename(child, names));
  }

  private static void renameValue(
      Map.Entry<String, JsonNode> kind, ObjectNode mapping, Map<String, String> names) {
    var renamed = names.get(kind.getValue().asText());
    if (renamed != null) {
      mapping.put(kind.getKey(), renamed);
    }
  }
}
