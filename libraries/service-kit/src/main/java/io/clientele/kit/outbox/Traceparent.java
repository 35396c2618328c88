package io.clientele.kit.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and reads a span's context as a W3C {@code traceparent} (Trace Context level 1, §3.2). */
public final class Traceparent {
  private static final String NAME = "traceparent";

  private Traceparent() {}

  /** The header's value, null outside a trace. */
  public static @Nullable String of(Span span) {
    var context = span.getSpanContext();
    return context.isValid()
        ? "00-%s-%s-%s"
            .formatted(context.getTraceId(), context.getSpanId(), context.getTraceFlags().asHex())
        : null;
  }

  /** A context whose span is that of the header; without one when there is none or it is wrong. */
  public static Context read(@Nullable String header) {
    return header == null
        ? Context.root()
        : W3CTraceContextPropagator.getInstance().extract(Context.root(), header, Header.ONLY);
  }

  /** A carrier that is nothing but the header. */
  private enum Header implements TextMapGetter<String> {
    ONLY;

    @Override
    public Iterable<String> keys(String header) {
      return List.of(NAME);
    }

    @Override
    public @Nullable String get(@Nullable String header, String name) {
      return name.equals(NAME) ? header : null;
    }
  }
}
