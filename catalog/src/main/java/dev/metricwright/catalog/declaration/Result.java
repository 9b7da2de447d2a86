package dev.metricwright.catalog.declaration;

import java.util.Optional;

/**
 * The result of a method.
 *
 * @param kind the kind of type
 * @param words the type as a user writes it
 * @param erased the type after erasure
 * @param hidden what the recorder cannot name of the type, if there is something
 */
public record Result(Kind kind, String words, ErasedType erased, Optional<HiddenType> hidden) {

    /** The result of a {@code void} method. */
    public static final Result VOID = new Result(Kind.VOID, "void", ErasedType.Primitive.VOID);

    /**
     * Declares a result of a type that the recorder can name.
     *
     * @param kind the kind of type
     * @param words the type as a user writes it
     * @param erased the type after erasure
     */
    public Result(Kind kind, String words, ErasedType erased) {
        this(kind, words, erased, Optional.empty());
    }

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
