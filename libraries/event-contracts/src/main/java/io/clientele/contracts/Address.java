package io.clientele.contracts;

import org.jspecify.annotations.Nullable;

/** The postal address of a contact. */
public record Address(
    @Nullable String street,
    @Nullable String line2,
    @Nullable String city,
    @Nullable String region,
    @Nullable String postalCode,
    @Nullable String country) {}
