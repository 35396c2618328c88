package io.clientele.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a test stop a request in the middle of its work, or end its session there. */
@ApplicationScoped
public class Rendezvous {
  /** Only work on this text is held. */
  public static final String HELD = "held";

  private CountDownLatch arrived = new CountDownLatch(1);
  private CountDownLatch released = new CountDownLatch(1);
  private volatile boolean crash;

  /** Forgets an earlier meeting. */
  public void reset() {
    arrived = new CountDownLatch(1);
    released = new CountDownLatch(1);
    crash = false;
  }

  /** Ends the database session of the next requests after their work. */
  public void crash(boolean now) {
    crash = now;
  }

  boolean crashes() {
    return crash;
  }

  void pass(String text) {
    if (text.equals(HELD)) {
      arrived.countDown();
      await(released);
    }
  }

  /** Waits until a request is in the middle of its work. */
  public void meet() {
    await(arrived);
  }

  /** Lets it go on. */
  public void release() {
    released.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody came.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
