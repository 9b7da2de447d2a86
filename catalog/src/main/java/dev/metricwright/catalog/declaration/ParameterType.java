package dev.metricwright.catalog.declaration;

import dev.metricwright.catalog.declaration.ErasedType.Primitive;
import java.util.List;
import java.util.Optional;

/** The type of a parameter, as far as the rules distinguish types. */
public sealed interface ParameterType {

    /** {@return the type as a user writes it} */
    String words();

    /** {@return the type after erasure} */
    ErasedType erased();

    /** Types without further details. */
    enum Simple implements ParameterType {
        /** {@code String}. */
        STRING("String", ErasedType.of("java.lang", "String")),
        /** {@code boolean}. */
        BOOLEAN("boolean", Primitive.BOOLEAN),
        /** {@code int}. */
        INT("int", Primitive.INT),
        /** {@code long}. */
        LONG("long", Primitive.LONG),
        /** {@code @Nanos long}. */
        NANOS("@Nanos long", Primitive.LONG),
        /** {@code double}. */
        DOUBLE("double", Primitive.DOUBLE),
        /** {@code java.time.Duration}. */
        DURATION("Duration", ErasedType.of("java.time", "Duration")),
        /** {@code java.time.Instant}. */
        INSTANT("Instant", ErasedType.of("java.time", "Instant")),
        /** {@code Timing}, a measurement that belongs to no series. */
        TIMING("Timing", ErasedType.of("dev.metricwright", "Timing")),
        /** {@code java.util.function.LongSupplier}. */
        LONG_SUPPLIER("LongSupplier", ErasedType.of("java.util.function", "LongSupplier")),
        /** {@code java.util.function.DoubleSupplier}. */
        DOUBLE_SUPPLIER("DoubleSupplier", ErasedType.of("java.util.function", "DoubleSupplier")),
        /** {@code java.util.function.BooleanSupplier}. */
        BOOLEAN_SUPPLIER("BooleanSupplier", ErasedType.of("java.util.function", "BooleanSupplier"));

        private final String words;

        @SuppressWarnings("ImmutableEnumChecker") // records and enums of immutable values
        private final ErasedType erased;

        Simple(String words, ErasedType erased) {
            this.words = words;
            this.erased = erased;
        }

        @Override
        public String words() {
            return words;
        }

        @Override
        public ErasedType erased() {
            return erased;
        }
    }

    /**
     * An enum.
     *
     * @param erased its name
     * @param constants its constants, in their order
     */
    record Constants(ErasedType.ClassType erased, List<Constant> constants) implements ParameterType {

        /** Keeps its own copy. */
        public Constants {
            constants = List.copyOf(constants);
        }

        @Override
        public String words() {
            return erased.simpleName();
        }
    }

    /**
     * A constant of an enum.
     *
     * @param name its name
     * @param labelValue the value that its {@code @LabelValue} names, if it has one
     */
    record Constant(String name, Optional<String> labelValue) {}

    /**
     * Any other type.
     *
     * @param words the type as a user writes it
     * @param erased the type after erasure
     */
    record Other(String words, ErasedType erased) implements ParameterType {}
}
