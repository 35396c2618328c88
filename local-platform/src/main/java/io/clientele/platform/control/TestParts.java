package io.clientele.platform.control;

import io.clientele.platform.Part;
import io.clientele.platform.PlatformSettings;
import io.clientele.platform.issuer.Issuer;
import io.clientele.platform.kafka.Topics;
import io.clientele.platform.postgres.Credentials;
import io.clientele.platform.postgres.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** One of each part, and as many databases beside each other as tests ask for. */
public final class TestParts implements AutoCloseable {
  private final PlatformSettings settings;
  private final Credentials credentials;
  private final KillablePart postgres;
  private final KillablePart broker;
  private final ForkedPart relay;
  private final Issuer issuer;
  private final Databases databases;
  private final Topics topics;
  private final AtomicInteger count = new AtomicInteger();

  private TestParts(PlatformSettings settings, Infrastructure infrastructure) {
    this.settings = settings;
    this.credentials = Credentials.in(settings.data());
    this.postgres = infrastructure.postgres(settings, credentials);
    this.broker = infrastructure.broker(settings);
    this.relay = new ForkedPart("relay", settings, "a process of its own");
    this.issuer = new Issuer(settings, credentials);
    this.databases = new Databases(settings, credentials);
    this.topics = new Topics(settings);
  }

  /** Starts one of each on the infrastructure that the build names. */
  public static TestParts start(PlatformSettings settings) throws Exception {
    return start(settings, Infrastructure.chosen());
  }

  /** Starts one of each. */
  public static TestParts start(PlatformSettings settings, Infrastructure infrastructure)
      throws Exception {
    var parts = new TestParts(settings, infrastructure);
    try {
      var broker = new Starting(parts.broker);
      parts.postgres.start();
      parts.databases.prepare();
      parts.issuer.start();
      broker.join();
      parts.relay.start();
      return parts;
    } catch (Exception e) {
      parts.close();
      throw e;
    }
  }

  /** A database, topics and a relay of its own for one test. */
  public Fresh fresh() throws Exception {
    var id = "t" + count.incrementAndGet();
    var prefix = id + ".";
    var making = new Starting(() -> topics.create(prefix));
    databases.create(id, prefix);
    making.join();
    var passwords = new TreeMap<String, String>();
    var secrets = new TreeMap<String, String>();
    for (var service : Credentials.SERVICES) {
      passwords.put(service, credentials.password(service));
      secrets.put(service, credentials.clientSecret(service).orElseThrow());
    }
    secrets.put("gateway", credentials.clientSecret("gateway").orElseThrow());
    return new Fresh(
        id,
        settings.jdbcUrl(id),
        settings.bootstrapServers(),
        prefix,
        settings.issuer(),
        passwords,
        secrets);
  }

  /** Removes what {@link #fresh} has made. */
  public void drop(String id) throws SQLException, InterruptedException {
    databases.drop(id);
    topics.delete(id + ".");
  }

  /** The databases, for looks and faults that a service could not bring about. */
  public Databases databases() {
    return databases;
  }

  /** Who signs the tokens. */
  public Issuer issuer() {
    return issuer;
  }

  /** Each part by its name. */
  public Map<String, Part> parts() {
    return Map.of("postgres", postgres, "kafka", broker, "relay", relay, "issuer", issuer);
  }

  /** Starts a part that was stopped or killed. */
  public void start(String part) throws Exception {
    named(part).start();
  }

  /** Stops a part cleanly. */
  public void stop(String part) {
    named(part).stop();
  }

  /** Ends a part as kill -9 does; the issuer, which keeps nothing, is stopped. */
  public void kill(String part) {
    switch (part) {
      case "postgres" -> postgres.kill();
      case "kafka" -> broker.kill();
      case "relay" -> relay.kill();
      case "issuer" -> issuer.stop();
      default -> throw new IllegalArgumentException("no such part: " + part);
    }
  }

  /** Takes away the slot of a database while the relay is down, as an operator's mistake would. */
  public void loseSlot(String id) throws Exception {
    relay.kill();
    try (var connection = databases.connect("postgres");
        var statement =
            connection.prepareStatement(
                """
                SELECT pg_terminate_backend(active_pid, 5000), pg_drop_replication_slot(slot_name)
                FROM pg_replication_slots WHERE database = ?
                """)) {
      statement.setString(1, id);
      statement.execute();
    }
    relay.start();
  }

  /** What a part has written into its log so far. */
  public String log(String part) throws IOException {
    return Files.readString(settings.data().resolve("logs").resolve(part + ".log"));
  }

  private Part named(String name) {
    var part = parts().get(name);
    if (part == null) {
      throw new IllegalArgumentException("parts are postgres, kafka, relay, issuer, not " + name);
    }
    return part;
  }

  @Override
  public void close() {
    List.<Part>of(relay, broker, issuer, postgres).forEach(Part::stop);
  }

  /** What a test is given. */
  public record Fresh(
      String id,
      String jdbcUrl,
      String bootstrapServers,
      String topicPrefix,
      String issuer,
      Map<String, String> passwords,
      Map<String, String> clientSecrets) {}

  /** Something under way beside the caller's own work. */
  private static final class Starting {
    private final FutureTask<Void> task;

    Starting(Part part) {
      this(part::start);
    }

    Starting(Work work) {
      task =
          new FutureTask<>(() -> {
            work.run();
            return null;
          });
      Thread.ofPlatform().daemon().start(task);
    }

    void join() throws Exception {
      try {
        task.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof Exception cause ? cause : e;
      }
    }
  }

  private interface Work {
    void run() throws Exception;
  }
}
