package io.clientele.segmentation.loop;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Repeats a piece of work on a thread of its own until it is stopped; failures are tried again. */
public final class Loop {
  private static final Logger LOG = Logger.getLogger(Loop.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Supplier<Duration> work;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  /** A loop of work that says how long to rest after it. */
  public Loop(String name, Supplier<Duration> work) {
    this.work = work;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /** Starts to work. */
  public void start() {
    thread.start();
  }

  /** Waits for the present piece of work to end, and lets no other begin. */
  public void stop() {
    stopping.countDown();
    try {
      if (thread.isAlive() && !thread.join(PATIENCE)) {
        LOG.warnf("%s is still at work", thread.getName());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!stopping.await(turn().toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.trace("next turn");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration turn() {
    try {
      return work.get();
    } catch (RuntimeException failure) {
      if (stopping.getCount() > 0) {
        LOG.warnf(failure, "%s tries again in a second", thread.getName());
      }
      return AFTER_FAILURE;
    }
  }
}
