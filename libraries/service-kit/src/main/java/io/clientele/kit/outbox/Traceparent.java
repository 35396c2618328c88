package io.clientele.kit.outbox;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/** Writes a span's context as a W3C {@code traceparent} header (Trace Context level 1, §3.2). */
final class Traceparent {
  private Traceparent() {}

  /** The header's value, null outside a trace. */
  static @Nullable String of(Span span) {
    var context = span.getSpanContext();
    return context.isValid()
        ? "00-%s-%s-%s"
            .formatted(context.getTraceId(), context.getSpanId(), context.getTraceFlags().asHex())
        : null;
  }
}
