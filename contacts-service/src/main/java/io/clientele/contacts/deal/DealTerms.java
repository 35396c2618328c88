package io.clientele.contacts.deal;

import io.clientele.contacts.money.AmountReading.Amount;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a deal is about: all that people change directly, without moving it. */
public record DealTerms(
    String title,
    @Nullable UUID contactId,
    @Nullable UUID companyId,
    @Nullable String owner,
    @Nullable String product,
    @Nullable Amount value) {}
