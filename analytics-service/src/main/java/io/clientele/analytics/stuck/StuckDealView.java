package io.clientele.analytics.stuck;

import io.clientele.analytics.funnel.Rounded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open deal that is in its stage for too long.
 *
 * @param days since it entered the stage
 * @param limitDays the stage's limit, or how long nine of ten won deals were there at most
 */
record StuckDealView(
    UUID dealId,
    @Nullable UUID contactId,
    @Nullable String owner,
    String stage,
    Instant entered,
    double days,
    double limitDays) {

  StuckDealView rounded() {
    return new StuckDealView(
        dealId,
        contactId,
        owner,
        stage,
        entered,
        Rounded.twoDecimals(days),
        Rounded.twoDecimals(limitDays));
  }
}
