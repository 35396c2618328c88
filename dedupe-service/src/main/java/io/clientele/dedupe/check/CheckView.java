package io.clientele.dedupe.check;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks who in the base is like a record.
 *
 * @param entity what it is: contact or company
 * @param candidate the record to compare
 */
record CheckView(
    @Schema(examples = "contact") @NotNull String entity,
    @Schema(examples = "{\"phones\":[{\"value\":\"+44 20 7946 0695\"}]}")
        @JsonProperty("record")
        @NotNull
        @Valid
        RecordView candidate) {}
