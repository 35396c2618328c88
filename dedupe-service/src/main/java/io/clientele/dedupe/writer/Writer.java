package io.clientele.dedupe.writer;

import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Sql;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets one instance write groups at a time: of two contacts saved at the same moment the later one
 * then always meets the earlier. Others stand by and take over when the writer's session ends.
 */
@ApplicationScoped
public class Writer {
  private static final Logger LOG = Logger.getLogger(Writer.class);
  private static final String ENTITY = "contact";
  private static final int SHARD = 0;
  private static final Duration STANDBY = Duration.ofMillis(50);
  private static final String EPOCH =
      "select epoch from writer where entity = ? and shard = ? for share";

  private final Sql sql;
  private final String url;
  private final String user;
  private final String password;
  private final Duration poll;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile long epoch;
  private volatile boolean standby;

  Writer(
      Sql sql,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password,
      @ConfigProperty(name = "clientele.dedupe.writer.poll") Duration poll) {
    this.sql = sql;
    this.url = url;
    this.user = user;
    this.password = password;
    this.poll = poll;
  }

  void start(@Observes StartupEvent startup) {
    Thread.ofVirtual().name("dedupe-writer").start(this::contend);
  }

  void stop(@Observes ShutdownEvent shutdown) {
    stopping.countDown();
  }

  /** Whether this instance believes to be the writer; only {@link #check} makes sure. */
  public boolean isHeld() {
    return epoch != 0;
  }

  /** Whether another instance was the writer when this one last asked. */
  public boolean isStandby() {
    return standby;
  }

  /**
   * Waits until this instance is the writer.
   *
   * @throws IllegalStateException when the service stops first: nothing may be acknowledged then
   */
  public void await() {
    while (epoch == 0) {
      if (stopsWithin(STANDBY)) {
        throw new IllegalStateException("The service stops.");
      }
    }
  }

  /**
   * Makes sure, until the caller's transaction ends, that no other instance has become the writer.
   *
   * @throws Rejection 503 {@code not-the-writer}, so that the work is repeated later
   */
  public void check() {
    var held = epoch;
    var current =
        sql.read(handle ->
            handle
                .createQuery(EPOCH)
                .bind(0, ENTITY)
                .bind(1, SHARD)
                .mapTo(long.class)
                .findOne()
                .orElse(0L));
    if (held == 0 || held != current) {
      throw new Rejection(
          503,
          "not-the-writer",
          "Another instance of dedupe writes groups now; repeat the request, it may reach that"
              + " one.");
    }
  }

  private void contend() {
    do {
      try (var session = LockSession.open(url, user, password)) {
        holdOrStandBy(session);
      } catch (SQLException away) {
        LOG.warnf("The writer's session ended: %s", away.getMessage());
      } finally {
        standby = false;
        become(0);
      }
    } while (!stopsWithin(poll));
  }

  private void holdOrStandBy(LockSession session) throws SQLException {
    while (session.isAlive()) {
      if (epoch == 0) {
        become(session.take(ENTITY, SHARD));
        standby = epoch == 0;
      }
      if (stopsWithin(poll)) {
        return;
      }
    }
  }

  private void become(long taken) {
    if (taken != epoch) {
      LOG.info(taken == 0 ? "No longer the writer" : "The writer, epoch " + taken);
      epoch = taken;
    }
  }

  private boolean stopsWithin(Duration time) {
    try {
      return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
