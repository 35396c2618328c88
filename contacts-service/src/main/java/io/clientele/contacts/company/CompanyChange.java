package io.clientele.contacts.company;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A company to be made, or found when its name is known. */
public record CompanyChange(@NotBlank @Size(max = 300) String name) {}
