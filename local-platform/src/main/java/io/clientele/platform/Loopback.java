package io.clientele.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports, asked before a part takes one so that the answer can be a sentence. */
public final class Loopback {
  private Loopback() {}

  /** Refuses to go on when another program listens on the port. */
  public static void requireFree(int port, String part) throws CannotStart {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new CannotStart(
          "Port %d, meant for %s, is taken by another program: end that program (`ss -ltnp` shows it) or give %s another port."
              .formatted(port, part, part),
          e);
    }
  }
}
