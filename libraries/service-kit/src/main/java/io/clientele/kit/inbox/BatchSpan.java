package io.clientele.kit.inbox;

import io.clientele.kit.outbox.Traceparent;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The span of a batch, with the attributes of OpenTelemetry's messaging conventions. It goes on
 * with the trace of its cause when all records have the same one, else it links to every cause.
 */
final class BatchSpan {
  private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
  private static final AttributeKey<String> OPERATION =
      AttributeKey.stringKey("messaging.operation.name");
  private static final AttributeKey<String> OPERATION_TYPE =
      AttributeKey.stringKey("messaging.operation.type");
  private static final AttributeKey<String> DESTINATION =
      AttributeKey.stringKey("messaging.destination.name");
  private static final AttributeKey<Long> COUNT =
      AttributeKey.longKey("messaging.batch.message_count");
  private static final AttributeKey<String> KEY =
      AttributeKey.stringKey("messaging.kafka.message.key");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

  private final Span span;
  private final boolean oneCause;

  private BatchSpan(Span span, boolean oneCause) {
    this.span = span;
    this.oneCause = oneCause;
  }

  static BatchSpan start(Tracer tracer, List<ConsumerRecord<String, byte[]>> records) {
    var destination = records.getFirst().topic();
    var cause = cause(records.getFirst());
    var oneCause = records.stream().allMatch(other -> Objects.equals(cause, cause(other)));
    var span =
        tracer
            .spanBuilder("process " + destination)
            .setSpanKind(SpanKind.CONSUMER)
            .setParent(oneCause ? Traceparent.read(cause) : Context.root())
            .setAttribute(SYSTEM, "kafka")
            .setAttribute(OPERATION, "process")
            .setAttribute(OPERATION_TYPE, "process")
            .setAttribute(DESTINATION, destination)
            .setAttribute(COUNT, (long) records.size())
            .startSpan();
    if (!oneCause && span.isRecording()) {
      records.stream()
          .map(BatchSpan::cause)
          .filter(Objects::nonNull)
          .distinct()
          .map(other -> Span.fromContext(Traceparent.read(other)).getSpanContext())
          .forEach(span::addLink);
    }
    return new BatchSpan(span, oneCause);
  }

  private static @Nullable String cause(ConsumerRecord<String, byte[]> message) {
    return Envelope.text(message.headers(), "traceparent");
  }

  /** The event as its handler sees it: what it causes goes on from this span where it can. */
  <T> Incoming<T> within(Incoming<T> event) {
    var own = oneCause ? Traceparent.of(span) : null;
    return own == null ? event : event.within(own);
  }

  /** Says that a record became a dead letter. */
  void buried(ConsumerRecord<String, byte[]> message, Throwable reason) {
    span.setStatus(StatusCode.ERROR, "Dead letter");
    span.setAttribute(ERROR, reason.getClass().getName());
    span.recordException(reason, Attributes.of(KEY, String.valueOf(message.key())));
  }

  /** Does the work inside the span. */
  void during(Runnable work) {
    try (var _ = span.makeCurrent()) {
      work.run();
    } finally {
      span.end();
    }
  }
}
