package dev.metricwright;

import org.jspecify.annotations.Nullable;

/** Returns the active span of the current thread. */
@FunctionalInterface
public interface SpanSupplier {

    /**
     * The active span.
     *
     * @return the span; null if there is none, or if the span is not sampled and therefore cannot be looked up
     */
    @Nullable
    SpanContext current();
}
