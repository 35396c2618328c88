package io.clientele.analytics.stuck;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/** How long deals should be in stages at most. */
@ConfigMapping(prefix = "clientele.stuck")
interface StuckLimits {
  /** The limit of a stage, by its key; other stages are measured by the deals that were won. */
  Map<String, Duration> limits();
}
