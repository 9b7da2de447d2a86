package dev.metricwright.catalog.declaration;

import java.util.List;
import java.util.Optional;

/** The type of a parameter, as far as the rules tell types apart. */
public sealed interface ParameterType {

    /** {@return the type as a user writes it} */
    String words();

    /** Types that need no further word. */
    enum Simple implements ParameterType {
        /** {@code String}. */
        STRING("String"),
        /** {@code boolean}. */
        BOOLEAN("boolean"),
        /** {@code int}. */
        INT("int"),
        /** {@code long}. */
        LONG("long"),
        /** {@code @Nanos long}. */
        NANOS("@Nanos long"),
        /** {@code double}. */
        DOUBLE("double"),
        /** {@code java.time.Duration}. */
        DURATION("Duration"),
        /** {@code java.util.function.LongSupplier}. */
        LONG_SUPPLIER("LongSupplier"),
        /** {@code java.util.function.DoubleSupplier}. */
        DOUBLE_SUPPLIER("DoubleSupplier"),
        /** {@code java.util.function.BooleanSupplier}. */
        BOOLEAN_SUPPLIER("BooleanSupplier");

        private final String words;

        Simple(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /**
     * An enum.
     *
     * @param words its simple name
     * @param constants its constants, in their order
     */
    record Constants(String words, List<Constant> constants) implements ParameterType {

        /** Keeps its own copy. */
        public Constants {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A constant of an enum.
     *
     * @param name its name
     * @param labelValue the label value that it states, where it does
     */
    record Constant(String name, Optional<String> labelValue) {}

    /**
     * Any other type.
     *
     * @param words the type as a user writes it
     */
    record Other(String words) implements ParameterType {}
}
