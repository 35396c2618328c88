package io.clientele.gateway.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.WakeupException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the followed topics, once per process for all clients, and begins anew after a failure. */
@ApplicationScoped
class LiveFeed {
  private static final Logger LOG = Logger.getLogger(LiveFeed.class);
  private static final long PAUSE_MILLIS = 1000;

  private final Map<String, Object> broker;
  private final String prefix;
  private final LiveSettings settings;
  private final Clock clock;
  private final LiveChanges changes;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().name("live-feed").daemon().unstarted(this::run);
  private volatile @Nullable TopicReader reader;

  LiveFeed(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      @ConfigProperty(name = "clientele.topics.prefix") Optional<String> prefix,
      LiveSettings settings,
      Clock clock) {
    this.clock = clock;
    this.broker = broker;
    this.prefix = prefix.orElse("");
    this.settings = settings;
    this.changes = new LiveChanges(settings.remembered());
  }

  /** What is read, for those who follow. */
  LiveChanges changes() {
    return changes;
  }

  void start(@Observes StartupEvent started) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopped) {
    stopping.countDown();
    var open = reader;
    if (open != null) {
      open.wakeUp();
    }
  }

  private void run() {
    while (stopping.getCount() > 0) {
      try (var open = new TopicReader(broker, prefix)) {
        reader = open;
        changes.begin(open.life(), open.begin(clock.instant().minus(settings.backlog())));
        while (stopping.getCount() > 0) {
          open.poll().forEach(changes::add);
        }
      } catch (WakeupException stop) {
        return;
      } catch (RuntimeException failure) {
        LOG.warnf("Live updates begin anew: %s", failure.getMessage());
        rest();
      }
    }
  }

  private void rest() {
    try {
      if (stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        LOG.debug("Stopped while waiting for the broker");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
