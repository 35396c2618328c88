package io.clientele.platform.launcher;

import io.clientele.platform.services.LogFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Starts the platform's process and shows how it gets on, until all is ready or something failed.
 */
class Starting {
  private static final Duration LOOK_EVERY = Duration.ofMillis(150);
  private static final int TAIL = 20;

  private final Home home;
  private final StateFile file;
  private final Screen screen = Screen.ofThisTerminal();

  Starting(Home home) {
    this.home = home;
    this.file = new StateFile(home);
  }

  /** Returns once all is ready; refuses with the reason and the log's end otherwise. */
  void start(int portOffset) throws IOException, InterruptedException {
    var begun = System.nanoTime();
    var process = new Background(home).start(portOffset);
    while (true) {
      var state = file.read().filter(s -> s.process().pid() == process.pid());
      state.ifPresent(s -> screen.show(s.parts()));
      if (state.isPresent() && state.get().allReady()) {
        tellReady(state.get(), begun);
        return;
      }
      if (!process.isAlive() && process.exitValue() == HostCommand.ALREADY_RUNNING) {
        System.out.println("Another ./clientele up was quicker; waiting for it.");
        await();
        return;
      }
      refuseIfFailed(process, state);
      Thread.sleep(LOOK_EVERY);
    }
  }

  /** Waits for a platform that somebody else starts. */
  void await() throws InterruptedException, IOException {
    var state = file.running();
    while (state.isPresent() && !state.get().allReady()) {
      screen.show(state.get().parts());
      refuseOnFailedPart(state.get());
      Thread.sleep(LOOK_EVERY);
      state = file.running();
    }
    if (state.isEmpty()) {
      throw new Refusal("The platform stopped while starting; see " + home.log("platform"));
    }
    screen.show(state.get().parts());
  }

  private static void tellReady(PlatformState state, long begun) {
    if (!state.note().isEmpty()) {
      System.out.println(state.note());
    }
    System.out.printf("All ready in %.1f s.%n", (System.nanoTime() - begun) / 1e9);
  }

  private void refuseIfFailed(Process process, Optional<PlatformState> state) throws IOException {
    if (!process.isAlive()) {
      var end = file.read().filter(s -> s.process().pid() == process.pid());
      end.ifPresent(s -> screen.show(s.parts()));
      if (end.isPresent()) {
        refuseOnFailedPart(end.get());
      }
      throw new Refusal(
          end.map(PlatformState::failure).filter(f -> !f.isEmpty()).orElse(tail("platform")));
    }
    if (state.isPresent()) {
      refuseOnFailedPart(state.get());
    }
  }

  private void refuseOnFailedPart(PlatformState state) throws IOException {
    var failed =
        state.parts().stream().filter(p -> p.phase() == PartStatus.Phase.FAILED).findFirst();
    if (failed.isPresent()) {
      var part = failed.get();
      throw new Refusal(
          "%s%n%s did not start: %s%nThe rest keeps running; ./clientele status shows it, ./clientele down ends it."
              .formatted(
                  tail(
                      part.pid() == 0 && !home.log(part.name()).toFile().exists()
                          ? "platform"
                          : part.name()),
                  part.name(),
                  part.note()));
    }
  }

  private String tail(String part) throws IOException {
    return "The end of "
        + home.log(part)
        + ":\n  "
        + String.join("\n  ", LogFiles.tail(home.log(part), TAIL));
  }
}
