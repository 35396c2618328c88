package io.clientele.contacts.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One field's change.
 *
 * @param field a path such as {@code address.city}
 * @param before null when it was empty
 * @param after null when it was emptied
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldChange(
    String field,
    @JsonProperty("old") @Schema(implementation = Object.class) @Nullable JsonNode before,
    @JsonProperty("new") @Schema(implementation = Object.class) @Nullable JsonNode after) {
  /** The contact's own field that this is, or is part of. */
  public String topField() {
    var dot = field.indexOf('.');
    return dot < 0 ? field : field.substring(0, dot);
  }
}
