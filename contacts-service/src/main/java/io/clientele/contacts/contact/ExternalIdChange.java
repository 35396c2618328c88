package io.clientele.contacts.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** How another system calls the same contact. */
public record ExternalIdChange(
    @NotBlank @Size(max = 100) String system, @NotBlank @Size(max = 200) String id) {}
