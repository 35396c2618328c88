package io.clientele.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.contracts.EventJson;
import io.clientele.contracts.Topic;
import io.clientele.kit.sample.SeenContacts;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class TraceTest {
  private static final TopicPartition PARTITION = new TopicPartition("here.contacts.contact.v1", 0);

  @Inject InMemorySpanExporter spans;
  @Inject Inbox inbox;
  @Inject SeenContacts contacts;
  @Inject Sql sql;

  private final String first = traceparent();
  private final String second = traceparent();

  @Test
  void goesFromTheRequestThroughOutboxAndTopicToTheConsumerAndWhatThatAnnounces() {
    var id = post(SeenContacts.ECHO + " of a request");
    var request = span(span -> isIn(first, span) && span.getKind() == SpanKind.SERVER);
    var consumer = span(span -> isIn(first, span) && span.getKind() == SpanKind.CONSUMER);
    assertThat(request.getParentSpanId()).isEqualTo(part(first, 2));
    assertThat(consumer.getParentSpanId()).isEqualTo(request.getSpanId());
    assertThat(consumer.getName()).startsWith("process ").endsWith("contacts.contact.v1");
    assertThat(attributes(consumer))
        .containsEntry("messaging.system", "kafka")
        .containsEntry("messaging.operation.type", "process")
        .containsEntry("messaging.batch.message_count", 1L)
        .hasEntrySatisfying(
            "messaging.destination.name",
            name -> assertThat(name.toString()).endsWith("contacts.contact.v1"));
    assertThat(announced(id))
        .isEqualTo("00-" + part(first, 1) + "-" + consumer.getSpanId() + "-01");
  }

  @Test
  void linksABatchOfSeveralCausesToEachAndKeepsTheirTracesApart() {
    var one = UUID.randomUUID();
    var other = UUID.randomUUID();
    apply(
        List.of(
            message(one, first, SeenContacts.ECHO),
            message(other, second, SeenContacts.ECHO),
            message(UUID.randomUUID(), second, "Third")));
    var batch =
        span(span ->
            span.getLinks().stream().anyMatch(l -> isIn(first, l.getSpanContext().getTraceId())));
    assertThat(batch.getLinks().stream().map(link -> link.getSpanContext().getSpanId()))
        .containsExactly(part(first, 2), part(second, 2));
    assertThat(attributes(batch)).containsEntry("messaging.batch.message_count", 3L);
    assertThat(batch.getParentSpanId()).isEqualTo(SpanId.getInvalid());
    assertThat(announced(one)).isEqualTo(first);
    assertThat(announced(other)).isEqualTo(second);
  }

  @Test
  void recordsWhyARecordBecameADeadLetter() {
    contacts.mend(false);
    apply(List.of(message(UUID.randomUUID(), first, SeenContacts.POISON)));
    var failed = span(span -> isIn(first, span));
    assertThat(failed.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(attributes(failed)).containsEntry("error.type", "java.lang.IllegalStateException");
    assertThat(failed.getEvents()).hasSize(1);
    assertThat(
            failed
                .getEvents()
                .getFirst()
                .getAttributes()
                .get(AttributeKey.stringKey("exception.message")))
        .contains("This name cannot be applied");
  }

  private UUID post(String name) {
    var location =
        given()
            .header("Authorization", Tokens.bearer("sales"))
            .header("traceparent", first)
            .contentType(ContentType.JSON)
            .body("{\"text\": \"" + name + "\"}")
            .post("/api/v1/notes")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
  }

  private void apply(List<ConsumerRecord<String, byte[]>> messages) {
    inbox.apply(new ConsumerRecords<>(Map.of(PARTITION, messages), Map.of()), contacts);
  }

  private static ConsumerRecord<String, byte[]> message(UUID id, String traceparent, String name) {
    var contact = EventJson.write(SeenContacts.contact(id, 1, name, Instant.now()));
    var offset = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    var message = new ConsumerRecord<>(PARTITION.topic(), 0, offset, id.toString(), contact);
    message.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
    message.headers().add("ce_aggregateversion", "1".getBytes(StandardCharsets.UTF_8));
    return message;
  }

  private SpanData span(Predicate<SpanData> wanted) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> spans.getFinishedSpanItems().stream().filter(wanted).toList(),
            found -> !found.isEmpty())
        .getFirst();
  }

  private String announced(UUID id) {
    return sql.read(handle ->
        handle
            .createQuery("select traceparent from outbox where topic = ? and key = ?")
            .bind(0, Topic.COMPANY.bareName())
            .bind(1, id.toString())
            .mapTo(String.class)
            .one());
  }

  private static Map<String, Object> attributes(SpanData span) {
    var attributes = new java.util.HashMap<String, Object>();
    span.getAttributes().forEach((key, value) -> attributes.put(key.getKey(), value));
    return attributes;
  }

  private static boolean isIn(String traceparent, SpanData span) {
    return isIn(traceparent, span.getTraceId());
  }

  private static boolean isIn(String traceparent, String traceId) {
    return part(traceparent, 1).equals(traceId);
  }

  private static String part(String traceparent, int part) {
    return List.of(traceparent.split("-", 4)).get(part);
  }

  private static String traceparent() {
    var random = ThreadLocalRandom.current();
    return "00-%s-%s-01"
        .formatted(
            TraceId.fromLongs(random.nextLong(), random.nextLong(1, Long.MAX_VALUE)),
            SpanId.fromLong(random.nextLong(1, Long.MAX_VALUE)));
  }
}
