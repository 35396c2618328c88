package io.clientele.scenarios;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A second process of contacts-service beside the platform's own, on the same database. */
final class SecondContacts implements AutoCloseable {
  private final Process process;
  private final Api api;

  private SecondContacts(Process process, Api api) {
    this.process = process;
    this.api = api;
  }

  /** Starts it from what the launcher runs, with what the launcher tells its own. */
  static SecondContacts start(Platform platform, Api api) throws IOException {
    int port = freePort();
    var log = platform.home().resolve("logs/contacts-second.log");
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx192m",
            "-jar",
            Platform.ROOT
                .resolve("contacts-service/target/quarkus-app/quarkus-run.jar")
                .toString());
    builder.environment().putAll(environment(platform, port));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    var own = api.at("http://127.0.0.1:" + port);
    var second = new SecondContacts(builder.start(), own);
    await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptions()
        .failFast("it ended; see " + log, () -> !second.process.isAlive())
        .until(() -> own.get("/q/health/ready").status() == 200);
    return second;
  }

  Api api() {
    return api;
  }

  @Override
  public void close() {
    process.destroy();
    var _ =
        process
            .onExit()
            .completeOnTimeout(process, 20, TimeUnit.SECONDS)
            .thenAccept(Process::destroyForcibly)
            .join();
  }

  private static Map<String, String> environment(Platform platform, int port) {
    var issuer = platform.address(8079);
    return Map.ofEntries(
        Map.entry("QUARKUS_PROFILE", "local"),
        Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
        Map.entry(
            "QUARKUS_DATASOURCE_JDBC_URL", platform.tables().url() + "?currentSchema=contacts"),
        Map.entry("QUARKUS_DATASOURCE_USERNAME", "contacts"),
        Map.entry("QUARKUS_DATASOURCE_PASSWORD", platform.password("contacts")),
        Map.entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + platform.port(9094)),
        Map.entry("CLIENTELE_TOPICS_PREFIX", ""),
        Map.entry("CLIENTELE_SERVICES_DEDUPE_URL", platform.address(8083)),
        Map.entry("CLIENTELE_IMPORTS_FOLDER", platform.home().resolve("imports").toString()),
        Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", issuer),
        Map.entry("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", issuer),
        Map.entry("QUARKUS_OIDC_CLIENT_CLIENT_ID", "contacts"),
        Map.entry("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", platform.secret("client.contacts")));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
