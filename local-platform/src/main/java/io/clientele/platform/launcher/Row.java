package io.clientele.platform.launcher;

import io.clientele.platform.Part;
import io.clientele.platform.launcher.PartStatus.Phase;
import io.clientele.platform.services.ServiceProcess;

/** Follows one part through its start and after it, for the table. */
class Row {
  private final Part part;
  private volatile Phase phase = Phase.WAITING;
  private volatile long begun;
  private volatile double seconds;
  private volatile String failure = "";
  private volatile boolean wasReady;

  Row(Part part) {
    this.part = part;
  }

  Part part() {
    return part;
  }

  /** Starts the part; a failure is kept for the table and thrown on. */
  void start() throws Exception {
    begun = System.nanoTime();
    phase = Phase.STARTING;
    try {
      part.start();
      phase = Phase.READY;
      wasReady = true;
    } catch (Exception e) {
      failure = sentence(e);
      phase = Phase.FAILED;
      throw e;
    } finally {
      seconds = secondsSinceBegin();
    }
  }

  void stop() {
    phase = Phase.STOPPING;
    part.stop();
    phase = Phase.STOPPED;
  }

  /**
   * Notices that the part died after its start; a service starts itself again, others are told to.
   */
  void watch() {
    try {
      if (part instanceof ServiceProcess service) {
        service.watch();
      } else if (phase == Phase.READY && part.state() == Part.State.FAILED) {
        part.start();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      failure = sentence(e);
    }
  }

  PartStatus status() {
    var now = phase == Phase.READY || phase == Phase.FAILED ? followed() : phase;
    return new PartStatus(
        part.name(),
        now,
        address(now),
        phase == Phase.STARTING ? secondsSinceBegin() : seconds,
        pid(),
        note(now));
  }

  /** After its start a part's own word counts: it may die and come back. */
  private Phase followed() {
    return switch (part.state()) {
      case READY -> {
        wasReady = true;
        yield Phase.READY;
      }
      case STARTING -> wasReady ? Phase.RESTARTING : Phase.STARTING;
      case FAILED, STOPPED -> wasReady ? Phase.RESTARTING : Phase.FAILED;
    };
  }

  private String address(Phase now) {
    return now == Phase.READY ? part.address() : "";
  }

  private long pid() {
    return part instanceof ServiceProcess service ? service.pid() : 0;
  }

  private String note(Phase now) {
    if (part instanceof ServiceProcess service && !service.note().isEmpty()) {
      return service.note();
    }
    return now == Phase.FAILED || now == Phase.RESTARTING ? failure : "";
  }

  private double secondsSinceBegin() {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static String sentence(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
