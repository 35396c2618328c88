package io.clientele.benchmarks.latency;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The platform that runs on this machine, and the keys to it.
 *
 * @param root the checkout
 * @param home where it keeps its data
 * @param portOffset what it was told to add to every usual port
 */
record LocalPlatform(Path root, Path home, int portOffset) {
  private static final int GATEWAY = 8080;
  private static final int POSTGRES = 5440;

  URI gateway() {
    return URI.create("http://127.0.0.1:" + (GATEWAY + portOffset));
  }

  /** A token of an administrator, from the platform's own issuer. */
  String token() throws IOException, InterruptedException {
    var command =
        new ProcessBuilder(
            root.resolve("clientele").toString(), "token", "--role", "admin", "--ttl", "7200");
    command.environment().put("CLIENTELE_HOME", home.toAbsolutePath().normalize().toString());
    var process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("No token: is the platform up? ./clientele status");
    }
    return token.strip();
  }

  /** The database, with the right to read every service's schema. */
  Connection connect() throws IOException, SQLException {
    var secrets = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("credentials.properties"))) {
      secrets.load(reader);
    }
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + (POSTGRES + portOffset) + "/clientele",
        "postgres",
        secrets.getProperty("role.postgres"));
  }
}
