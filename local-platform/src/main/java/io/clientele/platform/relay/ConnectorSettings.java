package io.clientele.platform.relay;

import java.util.Map;
import java.util.TreeMap;

/** What Debezium is told about one database; the same text serves a KafkaConnector resource. */
final class ConnectorSettings {
  static final String PUBLICATION = "clientele_outbox";

  private static final String HEADERS =
      String.join(
          ",",
          "id:header:ce_id",
          "type:header:ce_type",
          "source:header:ce_source",
          "subject:header:ce_subject",
          "occurred_at:header:ce_time",
          "dataschema:header:ce_dataschema",
          "aggregate_version:header:ce_aggregateversion",
          "traceparent:header:traceparent",
          "partition:partition");

  private ConnectorSettings() {}

  static Map<String, String> of(RelayedDatabase database, String host, int port, String password) {
    var given = new TreeMap<String, String>();
    given.put("connector.class", OutboxConnector.class.getName());
    given.put("tasks.max", "1");
    given.put("database.hostname", host);
    given.put("database.port", Integer.toString(port));
    given.put("database.user", "relay");
    given.put("database.password", password);
    given.put("database.dbname", database.name());
    given.put("topic.prefix", database.name() + "." + database.generation());
    given.put("plugin.name", "pgoutput");
    given.put("slot.name", database.slot());
    given.put("slot.retry.delay.ms", "500");
    given.put("slot.max.retries", "240");
    given.put("publication.name", PUBLICATION);
    given.put("publication.autocreate.mode", "disabled");
    given.put("snapshot.mode", "no_data");
    // Outboxes that appear later are followed without touching the connector.
    given.put("table.include.list", ".+\\.outbox");
    given.put("tombstones.on.delete", "false");
    // A larger batch waits for the end of the interval; whoever waits spins in its last
    // millisecond.
    given.put("max.batch.size", "1");
    given.put("poll.interval.ms", "20");
    given.put("provide.transaction.metadata", "false");
    given.put("extended.headers.enabled", "false");
    given.put("errors.max.retries", "-1");
    given.put("retriable.restart.connector.wait.ms", "1000");
    // As text, without a guess at what the text might mean.
    given.put("header.converter", "org.apache.kafka.connect.storage.StringConverter");
    given.put("transforms", "outbox,constants");
    given.put("transforms.constants.type", CloudEventConstants.class.getName());
    given.putAll(routing(database.topicPrefix()));
    return given;
  }

  private static Map<String, String> routing(String topicPrefix) {
    var given = new TreeMap<String, String>();
    var outbox = "transforms.outbox.";
    given.put(outbox + "type", "io.debezium.transforms.outbox.EventRouter");
    given.put(outbox + "table.field.event.id", "id");
    given.put(outbox + "table.field.event.key", "key");
    given.put(outbox + "table.field.event.payload", "payload");
    given.put(outbox + "route.by.field", "topic");
    given.put(outbox + "route.topic.replacement", topicPrefix + "${routedByValue}");
    given.put(outbox + "route.tombstone.on.empty.payload", "true");
    given.put(outbox + "table.fields.additional.placement", HEADERS);
    return given;
  }
}
