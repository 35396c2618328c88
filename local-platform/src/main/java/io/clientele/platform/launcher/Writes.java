package io.clientele.platform.launcher;

import io.clientele.platform.CannotStart;
import io.clientele.platform.Part;
import io.clientele.platform.postgres.Databases;
import java.time.Duration;
import java.util.List;

/** The last step of a start: services take writes once the relay follows their outboxes. */
class Writes implements Part {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final Databases databases;
  private final List<String> services;
  private volatile State state = State.STOPPED;

  Writes(Databases databases, List<String> services) {
    this.databases = databases;
    this.services = services;
  }

  @Override
  public String name() {
    return "writes";
  }

  @Override
  public String address() {
    return "taken by every service";
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public void start() throws Exception {
    state = State.STARTING;
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!databases.isRelayed(ServiceEnvironment.DATABASE, services)) {
      if (System.nanoTime() > until) {
        state = State.FAILED;
        throw new CannotStart(
            "The relay does not follow all outboxes of %s, so they refuse writes; see ./clientele logs platform."
                .formatted(String.join(", ", services)));
      }
      Thread.sleep(LOOK_EVERY);
    }
    state = State.READY;
  }

  @Override
  public void stop() {
    state = State.STOPPED;
  }
}
