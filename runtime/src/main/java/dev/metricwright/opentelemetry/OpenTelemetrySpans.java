package dev.metricwright.opentelemetry;

import dev.metricwright.SpanContext;
import dev.metricwright.SpanSupplier;
import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/**
 * Supplies the current span of OpenTelemetry, if it is sampled:
 * {@code MetricsRegistry.builder().exemplars(new OpenTelemetrySpans())}. Requires
 * {@code io.opentelemetry:opentelemetry-api}, which the application must add.
 */
public final class OpenTelemetrySpans implements SpanSupplier {

    /** Creates a supplier. It has no state. */
    public OpenTelemetrySpans() {}

    @Override
    public @Nullable SpanContext current() {
        io.opentelemetry.api.trace.SpanContext span = Span.current().getSpanContext();
        return span.isValid() && span.isSampled() ? new SpanContext(span.getTraceId(), span.getSpanId()) : null;
    }
}
