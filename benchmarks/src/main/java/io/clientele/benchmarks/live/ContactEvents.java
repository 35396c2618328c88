package io.clientele.benchmarks.live;

import io.clientele.contracts.Address;
import io.clientele.contracts.CloudEventHeaders;
import io.clientele.contracts.CompanyRef;
import io.clientele.contracts.ContactState;
import io.clientele.contracts.Email;
import io.clientele.contracts.EventJson;
import io.clientele.contracts.Phone;
import io.clientele.contracts.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes contacts as contacts-service does. */
final class ContactEvents implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;
  private final String topic;
  private volatile @Nullable Exception failure;

  ContactEvents(String bootstrapServers, String prefix) {
    topic = prefix + Topic.CONTACT.bareName();
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "linger.ms", "20",
                "max.in.flight.requests.per.connection", "1"), // as the relay has it, KAFKA-14359
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Sends a contact's state; the row's place in the file is its identity. */
  void send(int place, long version, Row row) {
    var id = id(place);
    var headers = new RecordHeaders();
    headers.add(CloudEventHeaders.ID, bytes(UUID.randomUUID().toString()));
    headers.add(CloudEventHeaders.TIME, bytes(Instant.now().toString()));
    headers.add(CloudEventHeaders.TYPE, bytes(Topic.CONTACT.type("changed")));
    headers.add(CloudEventHeaders.SUBJECT, bytes(id.toString()));
    headers.add(CloudEventHeaders.AGGREGATE_VERSION, bytes(Long.toString(version)));
    var partition = place % Topic.CONTACT.partitions();
    var _ =
        producer.send(
            new ProducerRecord<>(
                topic, partition, id.toString(), EventJson.write(state(id, version, row)), headers),
            this::sent);
  }

  private void sent(RecordMetadata place, @Nullable Exception why) {
    if (why != null) {
      failure = why;
    }
  }

  /** Waits until all that was sent is on the topic. */
  void flush() throws IOException {
    producer.flush();
    if (failure != null) {
      throw new IOException("Kafka did not take a contact", failure);
    }
  }

  @Override
  public void close() {
    producer.close();
  }

  /** Ids in the order of the rows, as version 7 has it. */
  static UUID id(int place) {
    return new UUID(0x0190_0000_0000_7000L + ((long) place << 16), 0x8000_0000_0000_0000L + place);
  }

  private static ContactState state(UUID id, long version, Row row) {
    var now = Instant.now();
    return new ContactState(
        id,
        version,
        ContactState.State.ACTIVE,
        row.givenName(),
        row.familyName(),
        null,
        ContactState.Sex.UNKNOWN,
        row.birthDate().isEmpty()
            ? null
            : LocalDate.parse(row.birthDate(), DateTimeFormatter.BASIC_ISO_DATE),
        null,
        row.email().isEmpty() ? List.of() : List.of(new Email(row.email(), null, true)),
        row.phone().isEmpty() ? List.of() : List.of(new Phone(row.e164(), row.e164(), null)),
        row.company().isEmpty()
            ? null
            : new CompanyRef(UUID.nameUUIDFromBytes(bytes(row.company())), row.company()),
        null,
        new Address(row.street(), null, row.city(), null, row.postcode(), null),
        null,
        null,
        null,
        List.of(),
        List.of(),
        now,
        now,
        ContactState.Cause.CHANGED,
        List.of(),
        null);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
