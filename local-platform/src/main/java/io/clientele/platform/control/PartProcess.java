package io.clientele.platform.control;

import io.clientele.platform.CannotStart;
import io.clientele.platform.Part;
import io.clientele.platform.PlatformSettings;
import io.clientele.platform.kafka.Broker;
import io.clientele.platform.postgres.Credentials;
import io.clientele.platform.relay.Relay;
import java.nio.file.Path;

/** One part in a JVM of its own: it ends when its standard input does, thus with its parent. */
final class PartProcess {
  static final String READY = "READY";

  private PartProcess() {}

  /** Arguments: the part, then data and cache folder, then the four ports. */
  public static void main(String[] args) throws Exception {
    var settings =
        new PlatformSettings(
            Path.of(args[1]),
            Path.of(args[2]),
            Integer.parseInt(args[3]),
            Integer.parseInt(args[4]),
            Integer.parseInt(args[5]),
            Integer.parseInt(args[6]));
    var part = part(args[0], settings);
    try {
      part.start();
    } catch (CannotStart e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
    System.out.println(READY);
    while (System.in.read() >= 0) {
      // The parent says nothing; it only goes.
    }
    part.stop();
    System.exit(0);
  }

  private static Part part(String name, PlatformSettings settings) {
    return switch (name) {
      case "kafka" -> new Broker(settings);
      case "relay" -> new Relay(settings, Credentials.in(settings.data()));
      default -> throw new IllegalArgumentException("no part of its own: " + name);
    };
  }
}
