package io.clientele.segmentation.segment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The definition of a segment as a client sends it. */
record SegmentChange(
    @NotBlank @Size(max = 200) @Schema(examples = "Women who spent more than 500 in 30 days")
        String name,
    @NotNull
        @Schema(
            implementation = Object.class,
            description = "A rule tree; see the rules' documentation.")
        JsonNode rule) {}
