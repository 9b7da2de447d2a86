package dev.metricwright.catalog.declaration;

/**
 * What a method returns.
 *
 * @param kind the kind of type
 * @param words the type as a user writes it
 */
public record Result(Kind kind, String words) {

    /** Kinds of results. */
    public enum Kind {
        /** Nothing. */
        VOID,
        /** A {@code Counter}. */
        COUNTER,
        /** A {@code Gauge}. */
        GAUGE,
        /** A {@code Histogram}. */
        HISTOGRAM,
        /** A {@code Timing}. */
        TIMING,
        /** Anything else. */
        OTHER
    }
}
