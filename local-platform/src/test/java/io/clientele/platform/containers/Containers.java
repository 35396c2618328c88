package io.clientele.platform.containers;

import io.clientele.platform.PlatformSettings;
import io.clientele.platform.control.Infrastructure;
import io.clientele.platform.control.KillablePart;
import io.clientele.platform.kafka.Broker;
import io.clientele.platform.postgres.Credentials;
import io.clientele.platform.postgres.Postgres;
import java.io.File;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL and Kafka in containers of the engine that Testcontainers finds. */
public final class Containers implements Infrastructure {
  private static final String POSTGRES = "postgres:18";
  private static final String JAVA =
      System.getProperty("clientele.infra.java", "eclipse-temurin:25-jre");
  private static final String START =
      """
      [ -e /kafka/data/meta.properties ] ||
        java -Xmx128m -cp '/kafka/jars/*' kafka.tools.StorageTool format -t %s -c /kafka/broker.properties
      exec java -Xmx384m -cp '/kafka/jars/*' kafka.Kafka /kafka/broker.properties
      """;

  @Override
  public String name() {
    return "containers";
  }

  @Override
  public KillablePart postgres(PlatformSettings settings, Credentials credentials) {
    var password = credentials.password(Credentials.SUPERUSER);
    var command = new ArrayList<String>(List.of("postgres"));
    Postgres.relayed().forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
    var container =
        new PostgreSQLContainer(POSTGRES)
            .withUsername(Credentials.SUPERUSER)
            .withPassword(password)
            .withDatabaseName("postgres")
            .withCommand(command.toArray(String[]::new));
    container.setPortBindings(List.of(onLoopback(settings.postgresPort(), 5432)));
    return new ContainerPart(
        "postgres",
        "127.0.0.1:" + settings.postgresPort(),
        container,
        () -> {
          try (var connection =
              DriverManager.getConnection(
                  settings.jdbcUrl("postgres"), Credentials.SUPERUSER, password)) {
            return connection.isValid(5);
          }
        });
  }

  @Override
  public KillablePart broker(PlatformSettings settings) {
    var properties = Broker.properties(settings, "0.0.0.0", Path.of("/kafka/data"));
    var container =
        new GenericContainer<>(kafka())
            .withCopyToContainer(Transferable.of(text(properties)), "/kafka/broker.properties")
            .withCommand("sh", "-c", START.formatted(Uuid.randomUuid()));
    container.setPortBindings(List.of(onLoopback(settings.brokerPort(), settings.brokerPort())));
    return new ContainerPart(
        "kafka",
        settings.bootstrapServers(),
        container,
        () -> {
          try (var admin =
              Admin.create(
                  Map.of(
                      "bootstrap.servers", settings.bootstrapServers(),
                      "default.api.timeout.ms", 2000,
                      "request.timeout.ms", 2000))) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
          }
        });
  }

  /** The broker's own jars on a Java runtime: the same broker as without containers. */
  private static ImageFromDockerfile kafka() {
    var image = new ImageFromDockerfile("localhost/clientele-kafka", false);
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .forEach(jar -> image.withFileFromPath("jars/" + jar.getFileName(), jar));
    return image.withDockerfileFromBuilder(
        builder -> builder.from(JAVA).copy("jars", "/kafka/jars").build());
  }

  private static String onLoopback(int port, int inside) {
    return "127.0.0.1:%d:%d".formatted(port, inside);
  }

  private static String text(Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
