package io.clientele.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Where the platform keeps its data and on which loopback ports its parts answer.
 *
 * @param data the folder with everything that must survive a restart
 * @param cache the folder for what can be unpacked again, shared between platforms
 */
public record PlatformSettings(
    Path data, Path cache, int postgresPort, int brokerPort, int controllerPort, int issuerPort) {

  /** The ports of the one platform of this machine. */
  public static PlatformSettings local(Path data) {
    return new PlatformSettings(data, userCache(), 5440, 9094, 9095, 8079);
  }

  /** Ports that are free now, for a platform beside others. */
  public static PlatformSettings onFreePorts(Path data) {
    int[] ports = freePorts(4);
    return new PlatformSettings(data, userCache(), ports[0], ports[1], ports[2], ports[3]);
  }

  /** Where Kafka clients connect to. */
  public String bootstrapServers() {
    return "127.0.0.1:" + brokerPort;
  }

  /** Who the tokens say has issued them, and where discovery is found. */
  public String issuer() {
    return "http://127.0.0.1:" + issuerPort;
  }

  /** The address of a database, without a query part. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + database;
  }

  private static Path userCache() {
    var configured = System.getenv("XDG_CACHE_HOME");
    return configured == null || configured.isBlank()
        ? Path.of(System.getProperty("user.home"), ".cache", "clientele")
        : Path.of(configured, "clientele");
  }

  // All are held at once, so that no port is given twice.
  private static int[] freePorts(int count) {
    var sockets = IntStream.range(0, count).mapToObj(i -> anySocket()).toList();
    int[] ports = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
    sockets.forEach(PlatformSettings::close);
    return ports;
  }

  private static ServerSocket anySocket() {
    try {
      return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
