package io.clientele.gateway.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How live updates are kept and sent. */
@ConfigMapping(prefix = "clientele.live")
interface LiveSettings {
  /** How often a silent stream shows that it is alive. */
  @WithDefault("15s")
  Duration heartbeat();

  /** Changes that one client may be behind before it is dropped with a reset. */
  @WithDefault("1000")
  int buffer();

  /** Changes remembered for clients that come back. */
  @WithDefault("20000")
  int remembered();

  /** How far back a starting gateway reads, so that clients of another one can come to it. */
  @WithDefault("5m")
  Duration backlog();

  /** How long a ticket opens the stream. */
  @WithDefault("30s")
  Duration ticket();
}
