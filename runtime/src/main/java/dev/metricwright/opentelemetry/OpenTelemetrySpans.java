package dev.metricwright.opentelemetry;

import dev.metricwright.SpanContext;
import dev.metricwright.SpanSupplier;
import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/**
 * OpenTelemetry's current span, where it is sampled: {@code MetricsRegistry.builder().exemplars(new OpenTelemetrySpans())}.
 * Needs {@code io.opentelemetry:opentelemetry-api}, which this library does not bring along.
 */
public final class OpenTelemetrySpans implements SpanSupplier {

    /** Makes a supplier; it has no state. */
    public OpenTelemetrySpans() {}

    @Override
    public @Nullable SpanContext current() {
        io.opentelemetry.api.trace.SpanContext span = Span.current().getSpanContext();
        return span.isValid() && span.isSampled() ? new SpanContext(span.getTraceId(), span.getSpanId()) : null;
    }
}
