package io.clientele.segmentation.segment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule to try. */
record PreviewChange(@NotNull @Schema(implementation = Object.class) JsonNode rule) {}
