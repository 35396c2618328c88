package io.clientele.contacts.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what differs between two states of a contact's values, field by field. */
public final class Differences {
  private static final Set<String> BY_PART = Set.of("address", "custom");
  private static final Set<String> SECRET = Set.of("paymentDetails");
  private static final TextNode HIDDEN = TextNode.valueOf("(hidden)");

  private Differences() {}

  /** The changed fields in alphabetical order; lists are compared whole. */
  public static List<FieldChange> between(ObjectNode before, ObjectNode after) {
    var old = flat(before);
    var now = flat(after);
    var fields = new TreeSet<>(old.keySet());
    fields.addAll(now.keySet());
    return fields.stream()
        .filter(field -> !Objects.equals(old.get(field), now.get(field)))
        .map(field ->
            new FieldChange(field, shown(field, old.get(field)), shown(field, now.get(field))))
        .toList();
  }

  private static Map<String, JsonNode> flat(ObjectNode values) {
    var flat = new TreeMap<String, JsonNode>();
    values
        .properties()
        .forEach(field -> {
          if (BY_PART.contains(field.getKey())) {
            field
                .getValue()
                .properties()
                .forEach(part -> flat.put(field.getKey() + "." + part.getKey(), part.getValue()));
          } else if (!isEmpty(field.getValue())) {
            flat.put(field.getKey(), field.getValue());
          }
        });
    return flat;
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isNull() || (value.isContainerNode() && value.isEmpty());
  }

  private static @Nullable JsonNode shown(String field, @Nullable JsonNode value) {
    return value != null && SECRET.contains(field) ? HIDDEN : value;
  }
}
