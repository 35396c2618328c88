package io.clientele.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RelayTest {
  private static Outbox outbox;

  @BeforeAll
  static void open() throws Exception {
    outbox = Outbox.open();
  }

  @AfterAll
  static void close() throws Exception {
    outbox.close();
  }

  @Test
  void aRowArrivesAsACloudEventInThePartitionItNames() throws Exception {
    outbox.write(
        "INSERT INTO outbox "
            + Outbox.COLUMNS
            + " VALUES ('0198c0de-0000-7000-8000-000000000001', 'contacts.contact.v1', 'the-key',"
            + " 7, 'contacts.contact.created', '/clientele/contacts', 'the-key', 42, '2026-03-04"
            + " 05:06:07.123456+00', '/schemas/contact.v1.0.json',"
            + " convert_to('{\"id\":\"the-key\"}', 'UTF8'),"
            + " '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01')");
    try (var arrivals = outbox.arrivals()) {
      var event = arrivals.of("0198c0de-0000-7000-8000-000000000001");
      assertThat(event.topic()).isEqualTo(outbox.fresh().topicPrefix() + Topic.CONTACT.bareName());
      assertThat(event.partition()).isEqualTo(7);
      assertThat(event.key()).isEqualTo("the-key");
      assertThat(new String(event.value(), StandardCharsets.UTF_8))
          .isEqualTo("{\"id\":\"the-key\"}");
      var headers = new LinkedHashMap<String, String>();
      event.headers().forEach(h -> headers.put(h.key(), Arrivals.header(event, h.key())));
      assertThat(headers)
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "ce_specversion", "1.0",
                  "ce_id", "0198c0de-0000-7000-8000-000000000001",
                  "ce_type", "contacts.contact.created",
                  "ce_source", "/clientele/contacts",
                  "ce_subject", "the-key",
                  "ce_time", "2026-03-04T05:06:07.123456Z",
                  "ce_dataschema", "/schemas/contact.v1.0.json",
                  "ce_aggregateversion", "42",
                  "content-type", "application/json",
                  "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }
  }

  @Test
  void aRowWithoutPayloadArrivesAsATombstoneWithHeaders() throws Exception {
    var id = UUID.randomUUID();
    outbox.write(
        Outbox.insert(id).replace("'{}',NULL", "NULL,NULL").replace("'k',1,", "'k',NULL,"));
    try (var arrivals = outbox.arrivals()) {
      var event = arrivals.of(id.toString());
      assertThat(event.value()).isNull();
      assertThat(event.partition()).isEqualTo(3);
      assertThat(Arrivals.header(event, "ce_type")).isEqualTo("contacts.contact.created");
      assertThat(event.headers().lastHeader("ce_aggregateversion").value()).isNull();
      assertThat(event.headers().lastHeader("traceparent").value()).isNull();
    }
  }

  @Test
  void deletingARowIsNotAnEvent() throws Exception {
    var gone = UUID.randomUUID();
    var after = UUID.randomUUID();
    outbox.write(Outbox.insert(gone));
    outbox.write("DELETE FROM outbox WHERE id = '" + gone + "'");
    outbox.write(Outbox.insert(after));
    try (var arrivals = outbox.arrivals()) {
      assertThat(arrivals.missingOf(Set.of(gone.toString(), after.toString()))).isEmpty();
      assertThat(arrivals.count(gone.toString())).isEqualTo(1);
    }
  }

  @Test
  void anOutboxThatAppearsLaterIsTakenIn() throws Exception {
    outbox.appearFor("dedupe");
    var id = UUID.randomUUID();
    try (var connection = outbox.connect("dedupe");
        var statement = connection.createStatement()) {
      statement.execute(Outbox.insert(id));
    }
    try (var arrivals = outbox.arrivals()) {
      assertThat(arrivals.missingOf(Set.of(id.toString()))).isEmpty();
    }
  }
}
