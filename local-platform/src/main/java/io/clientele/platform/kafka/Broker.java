package io.clientele.platform.kafka;

import io.clientele.platform.CannotStart;
import io.clientele.platform.Loopback;
import io.clientele.platform.Part;
import io.clientele.platform.PlatformSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Kafka broker of this machine, its own controller, inside this JVM. */
public final class Broker implements Part {
  private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
  private static final int NODE = 1;

  private final PlatformSettings settings;
  private final Path folder;
  private volatile State state = State.STOPPED;
  private @Nullable KafkaRaftServer server;

  public Broker(PlatformSettings settings) {
    this.settings = settings;
    this.folder = settings.data().resolve("kafka").toAbsolutePath();
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public String address() {
    return state == State.READY ? settings.bootstrapServers() : "";
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public synchronized void start() throws CannotStart {
    if (state == State.READY) {
      return;
    }
    stop(); // what a failure has left
    state = State.STARTING;
    try {
      Loopback.requireFree(settings.brokerPort(), "Kafka");
      Loopback.requireFree(settings.controllerPort(), "Kafka's controller");
      KafkaExits.tell(this::fail);
      launch();
      awaitAnswer();
      state = State.READY;
    } catch (CannotStart e) {
      throw e;
    } catch (Exception e) {
      throw new CannotStart(sentence(e), e);
    } finally {
      if (state != State.READY) {
        state = State.FAILED;
      }
    }
  }

  @Override
  public synchronized void stop() {
    var running = server;
    server = null;
    if (running != null) {
      running.shutdown();
      running.awaitShutdown();
    }
    state = State.STOPPED;
  }

  private void launch() throws Exception {
    var config = new KafkaConfig(properties(settings, "127.0.0.1", folder));
    format();
    var launched = new KafkaRaftServer(config, Time.SYSTEM);
    server = launched;
    launched.startup();
  }

  private void format() throws Exception {
    Files.createDirectories(folder);
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setNodeId(NODE)
        .setClusterId(clusterId())
        .setIgnoreFormatted(true)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(folder.toString())
        .setDirectories(List.of(folder.toString()))
        .run();
  }

  // A folder that is formatted already keeps its identity.
  private String clusterId() throws IOException {
    var file = settings.data().resolve("kafka-cluster-id");
    if (!Files.exists(file)) {
      Files.writeString(file, Uuid.randomUuid().toString());
    }
    return Files.readString(file).strip();
  }

  /**
   * What a broker is told that is reached on loopback.
   *
   * @param bind the address it listens on
   * @param folder where it keeps its data
   */
  public static Map<String, String> properties(
      PlatformSettings settings, String bind, Path folder) {
    var given = new HashMap<String, String>();
    given.put("process.roles", "broker,controller");
    given.put("node.id", Integer.toString(NODE));
    given.put("controller.quorum.voters", NODE + "@127.0.0.1:" + settings.controllerPort());
    given.put(
        "listeners",
        "PLAINTEXT://%s:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(bind, settings.brokerPort(), settings.controllerPort()));
    given.put("advertised.listeners", "PLAINTEXT://" + settings.bootstrapServers());
    given.put("controller.listener.names", "CONTROLLER");
    given.put("log.dirs", folder.toString());
    given.put("auto.create.topics.enable", "false");
    given.put("default.replication.factor", "1");
    given.put("offsets.topic.replication.factor", "1");
    given.put("offsets.topic.num.partitions", "4");
    given.put("transaction.state.log.replication.factor", "1");
    given.put("transaction.state.log.min.isr", "1");
    given.put("transaction.state.log.num.partitions", "2");
    given.put("group.initial.rebalance.delay.ms", "0");
    given.put("group.min.session.timeout.ms", "1000");
    given.putAll(smallMachine());
    return given;
  }

  private static Map<String, String> smallMachine() {
    return Map.of(
        "num.network.threads", "2",
        "num.io.threads", "4",
        "num.recovery.threads.per.data.dir", "2",
        "log.cleaner.dedupe.buffer.size", "8388608",
        "log.segment.bytes", "67108864",
        "log.index.size.max.bytes", "262144",
        "log.segment.delete.delay.ms", "1000");
  }

  private void awaitAnswer() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()))) {
      admin.describeCluster().nodes().get(60, TimeUnit.SECONDS);
    }
  }

  private void fail(String why) {
    LOG.error("The broker gave up: {}", why);
    state = State.FAILED;
  }

  private String sentence(Exception e) {
    return free() < 100_000_000
        ? "The disk with %s is full: make room (Kafka needs at least 1 GB), then start again."
            .formatted(folder)
        : "Kafka cannot start on %s (%s): if the folder is damaged, `./clientele reset` makes a new one."
            .formatted(folder, e.getMessage());
  }

  private long free() {
    try {
      return Files.getFileStore(settings.data()).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
