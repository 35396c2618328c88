package io.clientele.contacts.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of a contact as its history shows it.
 *
 * @param who the principal that made it
 * @param why the reason given, if any
 * @param fields what changed: field, old and new value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeView(
    long version,
    Instant at,
    String who,
    @Nullable String why,
    String cause,
    @JsonRawValue @Schema(implementation = FieldChange[].class) String fields) {}
