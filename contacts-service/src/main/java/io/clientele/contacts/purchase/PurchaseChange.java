package io.clientele.contacts.purchase;

import io.clientele.contracts.ExternalId;
import io.clientele.contracts.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as a client gives it; a refund has a negative amount.
 *
 * @param purchasedAt now when left out
 * @param externalId how the selling system calls it; the same one again records nothing
 */
record PurchaseChange(
    @NotNull UUID contactId,
    @NotBlank @Size(max = 100) String productKind,
    @NotNull Money amount,
    @Nullable Instant purchasedAt,
    @Nullable ExternalId externalId) {}
