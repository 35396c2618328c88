package io.clientele.hygiene.contact;

import org.jspecify.annotations.Nullable;

/**
 * A phone number as it was entered.
 *
 * @param region ISO 3166 code given together with the number, such as {@code GB}
 */
public record PhoneEntry(String number, @Nullable String region) {}
