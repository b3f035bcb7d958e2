package org.gendan.platform.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import org.gendan.contracts.Envelope;
import org.jspecify.annotations.Nullable;

/** One span per reaction, linked to the span that told the fact: hours may lie between the two. */
@ApplicationScoped
class EventTracing {

  private final Tracer tracer;

  EventTracing(Tracer tracer) {
    this.tracer = tracer;
  }

  void around(String consumer, Envelope envelope, Runnable work) {
    SpanBuilder builder =
        tracer
            .spanBuilder(consumer + " " + envelope.type())
            .setParent(Context.root())
            .setSpanKind(SpanKind.CONSUMER)
            .setAttribute("messaging.message.id", envelope.id().toString());
    SpanContext origin = origin(envelope.traceParent());
    if (origin.isValid()) {
      builder.addLink(origin);
    }
    Span span = builder.startSpan();
    try (Scope _ = span.makeCurrent()) {
      work.run();
    } catch (RuntimeException e) {
      span.setStatus(StatusCode.ERROR, e.toString());
      throw e;
    } finally {
      span.end();
    }
  }

  private static SpanContext origin(@Nullable String traceParent) {
    String[] parts = traceParent == null ? new String[0] : traceParent.split("-", -1);
    return parts.length == 4
        ? SpanContext.createFromRemoteParent(
            parts[1], parts[2], TraceFlags.fromHex(parts[3], 0), TraceState.getDefault())
        : SpanContext.getInvalid();
  }
}
