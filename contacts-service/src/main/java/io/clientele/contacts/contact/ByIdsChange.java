package io.clientele.contacts.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids from another service, to be filled with values the caller may see.
 *
 * @param fields names of the fields to answer with, all when left out
 */
public record ByIdsChange(
    @NotNull @Size(max = 500) List<@NotNull UUID> ids,
    @Nullable @Size(max = 100) List<String> fields) {}
