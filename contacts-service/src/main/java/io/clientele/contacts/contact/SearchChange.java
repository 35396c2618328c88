package io.clientele.contacts.contact;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A search by rule.
 *
 * @param rule a tree of tests in the platform's rule language
 * @param sort such as {@code -updatedAt,id}
 * @param after the {@code next} of the page before
 * @param fields names of the fields to answer with, all when left out
 */
public record SearchChange(
    @NotNull @Schema(type = SchemaType.OBJECT) JsonNode rule,
    @Nullable String sort,
    @Nullable Integer limit,
    @Nullable String after,
    @Nullable @Size(max = 100) List<String> fields) {}
