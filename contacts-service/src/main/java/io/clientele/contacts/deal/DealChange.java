package io.clientele.contacts.deal;

import io.clientele.contracts.ExternalId;
import io.clientele.contracts.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new deal as a client gives it.
 *
 * @param pipeline id or key; the sales pipeline when left out
 * @param stage key or name; the pipeline's first when left out
 * @param title made of product and company when left out
 * @param company by name; made when there is none of that name
 * @param at when it entered the stage; now when left out
 */
record DealChange(
    @Nullable @Size(max = 100) String pipeline,
    @Nullable @Size(max = 100) String stage,
    @Nullable @Size(max = 300) String title,
    @Nullable UUID contactId,
    @Nullable UUID companyId,
    @Nullable @Size(max = 300) String company,
    @Nullable @Size(max = 200) String owner,
    @Nullable @Size(max = 200) String product,
    @Nullable Money value,
    @Nullable @Size(max = 20) List<@NotNull ExternalId> externalIds,
    @Nullable Instant at) {

  List<ExternalId> distinctExternalIds() {
    return externalIds == null ? List.of() : externalIds.stream().distinct().toList();
  }
}
