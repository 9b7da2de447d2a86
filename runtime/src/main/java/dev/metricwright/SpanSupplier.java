package dev.metricwright;

import org.jspecify.annotations.Nullable;

/** Tells which span is under way on the current thread. */
@FunctionalInterface
public interface SpanSupplier {

    /**
     * The span that is under way.
     *
     * @return the span, or null where there is none, or where it is not sampled, so that nobody could look it up
     */
    @Nullable
    SpanContext current();
}
