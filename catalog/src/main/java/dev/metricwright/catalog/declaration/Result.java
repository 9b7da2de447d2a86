package dev.metricwright.catalog.declaration;

/**
 * The result of a method.
 *
 * @param kind the kind of type
 * @param words the type as a user writes it
 * @param erased the type after erasure
 */
public record Result(Kind kind, String words, ErasedType erased) {

    /** The result of a {@code void} method. */
    public static final Result VOID = new Result(Kind.VOID, "void", ErasedType.Primitive.VOID);

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
