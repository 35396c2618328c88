package io.clientele.platform.containers;

import io.clientele.platform.CannotStart;
import io.clientele.platform.control.KillablePart;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.testcontainers.containers.GenericContainer;

/** A container whose data survive its end, until the JVM that made it ends too. */
final class ContainerPart implements KillablePart {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final String name;
  private final String address;
  private final GenericContainer<?> container;
  private final Callable<Boolean> answers;
  private volatile State state = State.STOPPED;

  ContainerPart(
      String name, String address, GenericContainer<?> container, Callable<Boolean> answers) {
    this.name = name;
    this.address = address;
    this.container = container;
    this.answers = answers;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String address() {
    return state == State.READY ? address : "";
  }

  @Override
  public State state() {
    return state == State.READY && !container.isRunning() ? State.FAILED : state;
  }

  @Override
  public synchronized void start() throws CannotStart {
    if (state() == State.READY) {
      return;
    }
    state = State.STARTING;
    if (container.getContainerId() == null) {
      container.start();
    } else {
      container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
    }
    awaitAnswer();
    state = State.READY;
  }

  private void awaitAnswer() throws CannotStart {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!doesAnswer()) {
      if (!container.isRunning() || System.nanoTime() > deadline) {
        state = State.FAILED;
        throw new CannotStart(name + " does not answer; its log says:\n" + container.getLogs());
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private boolean doesAnswer() {
    try {
      return answers.call();
    } catch (Exception notYet) {
      return false;
    }
  }

  @Override
  public synchronized void stop() {
    if (container.isRunning()) {
      container
          .getDockerClient()
          .stopContainerCmd(container.getContainerId())
          .withTimeout(30)
          .exec();
    }
    state = State.STOPPED;
  }

  @Override
  public synchronized void kill() {
    if (container.isRunning()) {
      container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }
    state = State.STOPPED;
  }
}
