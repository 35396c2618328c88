package io.clientele.platform.relay;

import java.util.Map;
import java.util.TreeMap;

/** What the Kafka Connect worker is told; the same text serves a KafkaConnect resource. */
final class WorkerSettings {
  private WorkerSettings() {}

  static Map<String, String> of(String bootstrapServers) {
    var given = new TreeMap<String, String>();
    given.put("bootstrap.servers", bootstrapServers);
    given.put("group.id", "connect-cdc");
    given.put("config.storage.topic", "connect-configs");
    given.put("offset.storage.topic", "connect-offsets");
    given.put("status.storage.topic", "connect-status");
    given.put("config.storage.replication.factor", "1");
    given.put("offset.storage.replication.factor", "1");
    given.put("status.storage.replication.factor", "1");
    given.put("offset.storage.partitions", "1");
    given.put("status.storage.partitions", "1");
    given.put("plugin.discovery", "service_load");
    given.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
    given.put("value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
    given.put("offset.flush.interval.ms", "500");
    given.put("scheduled.rebalance.max.delay.ms", "0");
    given.put("session.timeout.ms", "3000");
    given.put("heartbeat.interval.ms", "500");
    given.put("topic.creation.enable", "false");
    given.put("task.shutdown.graceful.timeout.ms", "10000");
    given.put("producer.acks", "all");
    given.put("producer.enable.idempotence", "true");
    given.put("producer.max.in.flight.requests.per.connection", "1");
    given.put("producer.linger.ms", "0");
    given.put("producer.compression.type", "lz4");
    return given;
  }
}
