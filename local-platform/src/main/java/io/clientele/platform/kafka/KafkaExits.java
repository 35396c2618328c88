package io.clientele.platform.kafka;

import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;

/**
 * Keeps a broken broker or worker from ending the JVM it shares with the rest of the platform:
 * Kafka calls exit or halt when it cannot go on.
 */
public final class KafkaExits {
  private KafkaExits() {}

  /** Sends the reason to the listener; the thread that gave up ends. */
  public static void tell(Consumer<String> listener) {
    Exit.Procedure procedure =
        (status, message) -> {
          listener.accept(message == null ? "exit status " + status : message);
          throw new GaveUp(status);
        };
    Exit.setExitProcedure(procedure);
    Exit.setHaltProcedure(procedure);
  }

  /** Ends the thread that wanted to end the JVM. */
  static final class GaveUp extends RuntimeException {
    GaveUp(int status) {
      super("Kafka gave up with status " + status);
    }
  }
}
