package io.clientele.platform.launcher;

import io.clientele.platform.Part;
import io.clientele.platform.launcher.PartStatus.Phase;
import io.clientele.platform.services.ProcessMark;
import io.clientele.platform.services.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the parts in order, keeps an eye on them, tells their state and stops them in reverse. */
class Host {
  private static final Logger LOG = LoggerFactory.getLogger(Host.class);
  private static final Duration TELL_EVERY = Duration.ofMillis(200);
  private static final Duration WATCH_EVERY = Duration.ofSeconds(1);

  private final List<Wave> waves;
  private final List<String> notBuilt;
  private final StateFile file;
  private final ProcessMark self = ProcessMark.of(ProcessHandle.current());
  private final String note;
  private final Runnable whenStarted;
  private final CountDownLatch end = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicBoolean stopping = new AtomicBoolean();
  private volatile String failure = "";
  private @Nullable PlatformState told;

  private record Wave(List<Row> rows, Plan.Preparation before) {
    static Wave of(Plan.Wave wave) {
      return new Wave(wave.parts().stream().map(Row::new).toList(), wave.before());
    }
  }

  Host(Plan plan, String note, StateFile file, Runnable whenStarted) {
    this.whenStarted = whenStarted;
    this.note = note;
    this.waves = plan.waves().stream().map(Wave::of).toList();
    this.notBuilt = plan.notBuilt();
    this.file = file;
  }

  /**
   * Runs until told to stop, or until a part that all others need cannot start; true if all went
   * well.
   */
  boolean run() throws InterruptedException {
    repeat(TELL_EVERY, this::tell);
    repeat(WATCH_EVERY, this::watch);
    Thread.ofVirtual().start(this::startAll);
    end.await();
    stopAll();
    tell();
    ended.countDown();
    return failure.isEmpty();
  }

  /** Asks for the end from another thread and waits for it. */
  void stop() {
    stopping.set(true);
    end.countDown();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void startAll() {
    for (var wave : waves) {
      if (!prepared(wave)) {
        return;
      }
      var failed = startWave(wave.rows());
      if (stopping.get()) {
        return;
      }
      if (failed.stream().anyMatch(Host::isVital)) {
        failure = failed.getFirst().name() + " did not start";
        end.countDown();
        return;
      }
    }
    whenStarted.run();
  }

  /** What nothing works without; a service that does not start leaves the others at work. */
  private static boolean isVital(Part part) {
    return !(part instanceof ServiceProcess) && !(part instanceof Writes);
  }

  private boolean prepared(Wave wave) {
    try {
      wave.before().run();
      return true;
    } catch (Exception e) {
      LOG.error("Preparing failed", e);
      failure = "Preparing the database and the topics failed: " + e.getMessage();
      end.countDown();
      return false;
    }
  }

  /** Starts the parts of a wave together and answers those that failed. */
  private List<Part> startWave(List<Row> wave) {
    var failed = new ArrayList<Part>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var starts =
          wave.stream()
              .map(row ->
                  threads.submit(() -> {
                    row.start();
                    return null;
                  }))
              .toList();
      for (var i = 0; i < wave.size(); i++) {
        if (!succeeded(starts.get(i))) {
          failed.add(wave.get(i).part());
        }
      }
    }
    return failed;
  }

  private static boolean succeeded(Future<?> start) {
    try {
      start.get();
      return true;
    } catch (ExecutionException e) {
      LOG.error("A part did not start", e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** In reverse order: all services of a wave together, then what they need, one by one. */
  private void stopAll() throws InterruptedException {
    stopping.set(true);
    for (var wave : waves.reversed()) {
      var services =
          wave.rows().stream()
              .filter(row -> row.part() instanceof ServiceProcess)
              .map(row -> Thread.ofVirtual().start(row::stop))
              .toList();
      for (var service : services) {
        service.join();
      }
      wave.rows().reversed().stream()
          .filter(row -> !(row.part() instanceof ServiceProcess))
          .forEach(Row::stop);
    }
  }

  private void watch() {
    rows().forEach(Row::watch);
  }

  private void repeat(Duration pause, Runnable work) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          while (ended.getCount() > 0) {
            try {
              work.run();
            } catch (RuntimeException e) {
              LOG.warn("Looking after the parts failed; tried again soon", e); // a full disk, say
            }
            LockSupport.parkNanos(pause.toNanos());
          }
        });
  }

  private synchronized void tell() {
    var parts = new ArrayList<PartStatus>();
    rows().forEach(row -> parts.add(row.status()));
    notBuilt.forEach(name -> parts.add(new PartStatus(name, Phase.NOT_BUILT, "", 0, 0, "")));
    var state = new PlatformState(self, parts, note, failure);
    if (!state.equals(told)) {
      file.write(state);
      told = state;
    }
  }

  private List<Row> rows() {
    return waves.stream().flatMap(wave -> wave.rows().stream()).toList();
  }
}
