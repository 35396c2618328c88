package io.clientele.platform.relay;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.connector.policy.NoneConnectorClientConfigOverridePolicy;
import org.apache.kafka.connect.errors.NotFoundException;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.runtime.Herder;
import org.apache.kafka.connect.runtime.Worker;
import org.apache.kafka.connect.runtime.distributed.DistributedConfig;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;
import org.apache.kafka.connect.runtime.isolation.Plugins;
import org.apache.kafka.connect.storage.KafkaConfigBackingStore;
import org.apache.kafka.connect.storage.KafkaOffsetBackingStore;
import org.apache.kafka.connect.storage.KafkaStatusBackingStore;
import org.apache.kafka.connect.util.ConnectUtils;
import org.apache.kafka.connect.util.ConnectorTaskId;
import org.apache.kafka.connect.util.FutureCallback;
import org.apache.kafka.connect.util.SharedTopicAdmin;

/** One Kafka Connect worker in this JVM, without its REST listener. */
final class ConnectWorker {
  private static final int PATIENCE = 60;

  private final DistributedHerder herder;

  private ConnectWorker(DistributedHerder herder) {
    this.herder = herder;
  }

  static ConnectWorker start(Map<String, String> properties) {
    var before = Thread.currentThread().getContextClassLoader();
    var plugins = new Plugins(properties);
    plugins.compareAndSwapWithDelegatingLoader();
    try {
      var herder = herder(new DistributedConfig(properties), plugins);
      herder.start();
      return new ConnectWorker(herder);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  // As Connect's own command line does it, less the REST server and its client.
  private static DistributedHerder herder(DistributedConfig config, Plugins plugins) {
    var clientId = ConnectUtils.clientIdBase(config);
    var adminProperties = new HashMap<String, Object>(config.originals());
    adminProperties.put("client.id", clientId + "shared-admin");
    var admin = new SharedTopicAdmin(adminProperties);
    var overrides = new NoneConnectorClientConfigOverridePolicy();
    overrides.configure(config.originals());
    var offsets =
        new KafkaOffsetBackingStore(
            admin,
            () -> clientId,
            plugins.newInternalConverter(
                true, JsonConverter.class.getName(), Map.of("schemas.enable", "false")));
    offsets.configure(config);
    var worker = new Worker("relay", Time.SYSTEM, plugins, config, offsets, overrides);
    var converter = worker.getInternalValueConverter();
    var statuses = new KafkaStatusBackingStore(Time.SYSTEM, converter, admin, clientId);
    statuses.configure(config);
    var configs =
        new KafkaConfigBackingStore(converter, config, worker.configTransformer(), admin, clientId);
    return new DistributedHerder(
        config,
        Time.SYSTEM,
        worker,
        config.kafkaClusterId(),
        statuses,
        configs,
        "NOTUSED",
        null,
        overrides,
        List.of(),
        admin);
  }

  boolean isReady() {
    return herder.isReady();
  }

  /** Whether its thread has given up; it does not come back by itself. */
  boolean hasEnded() {
    return herder.herderTask().isDone();
  }

  void stop() {
    herder.stop();
  }

  Collection<String> connectors() throws InterruptedException, TimeoutException {
    var answer = new FutureCallback<Collection<String>>();
    herder.connectors(answer);
    return result(answer);
  }

  /** Starts a connector, or changes it where its configuration differs. */
  void put(String name, Map<String, String> config) throws InterruptedException, TimeoutException {
    var known = new FutureCallback<Map<String, String>>();
    herder.connectorConfig(name, known);
    var wanted = new HashMap<>(config);
    wanted.put("name", name);
    try {
      if (known.get(PATIENCE, TimeUnit.SECONDS).equals(wanted)) {
        return;
      }
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof NotFoundException)) {
        throw new IllegalStateException(e.getCause());
      }
    }
    var answer = new FutureCallback<Herder.Created<?>>();
    herder.putConnectorConfig(
        name, wanted, true, (error, created) -> answer.onCompletion(error, created));
    result(answer);
  }

  void delete(String name) throws InterruptedException, TimeoutException {
    var answer = new FutureCallback<Herder.Created<?>>();
    herder.deleteConnectorConfig(name, (error, created) -> answer.onCompletion(error, created));
    result(answer);
  }

  /** Starts again what has failed and answers the traces of the failures. */
  List<String> restartFailed(String name) {
    var status = herder.connectorStatus(name);
    if ("FAILED".equals(status.connector().state())) {
      herder.restartConnector(name, (_, _) -> {});
      return List.of(String.valueOf(status.connector().trace()));
    }
    var failed = status.tasks().stream().filter(task -> "FAILED".equals(task.state())).toList();
    failed.forEach(task -> herder.restartTask(new ConnectorTaskId(name, task.id()), (_, _) -> {}));
    return failed.stream().map(task -> String.valueOf(task.trace())).toList();
  }

  /** Whether the connector's task is at work. */
  boolean runs(String name) {
    return herder.connectorStatus(name).tasks().stream()
        .anyMatch(task -> "RUNNING".equals(task.state()));
  }

  private static <T> T result(FutureCallback<T> answer)
      throws InterruptedException, TimeoutException {
    try {
      return answer.get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
