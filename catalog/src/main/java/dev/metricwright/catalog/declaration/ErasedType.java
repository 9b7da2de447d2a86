package dev.metricwright.catalog.declaration;

import java.util.List;

/** A Java type after erasure, as a class that implements an interface names it. */
public sealed interface ErasedType {

    /**
     * Names a class or interface that is not nested.
     *
     * @param packageName its package; empty for the unnamed package
     * @param simpleName its simple name
     * @return the type
     */
    static ClassType of(String packageName, String simpleName) {
        return new ClassType(packageName, List.of(simpleName));
    }

    /** A primitive type, or {@code void}. */
    enum Primitive implements ErasedType {
        /** {@code void}. */
        VOID,
        /** {@code boolean}. */
        BOOLEAN,
        /** {@code byte}. */
        BYTE,
        /** {@code short}. */
        SHORT,
        /** {@code int}. */
        INT,
        /** {@code long}. */
        LONG,
        /** {@code char}. */
        CHAR,
        /** {@code float}. */
        FLOAT,
        /** {@code double}. */
        DOUBLE
    }

    /**
     * A class or interface.
     *
     * @param packageName its package; empty for the unnamed package
     * @param simpleNames the simple names of the types that enclose it, the outermost first, then its own
     */
    record ClassType(String packageName, List<String> simpleNames) implements ErasedType {

        /** Keeps its own copy. */
        public ClassType {
            simpleNames = List.copyOf(simpleNames);
        }

        /** {@return the simple name} */
        public String simpleName() {
            return simpleNames.get(simpleNames.size() - 1);
        }

        /** {@return the name without the package, as {@code Outer.Inner}} */
        public String nestedName() {
            return String.join(".", simpleNames);
        }

        /** {@return the name with the package, as {@code com.acme.Outer.Inner}} */
        public String canonicalName() {
            return packageName.isEmpty() ? nestedName() : packageName + "." + nestedName();
        }
    }

    /**
     * An array.
     *
     * @param component the type of its elements
     */
    record ArrayType(ErasedType component) implements ErasedType {}
}
