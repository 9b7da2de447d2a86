package dev.metricwright.runtime;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** A label of a {@link FamilyDefinition}. For generated recorders; not for use by hand. */
public sealed interface LabelDefinition {

    /** The overflow value of most labels. */
    String OVERFLOW = "other";

    /**
     * The name of the label.
     *
     * @return the name, as exposed
     */
    String name();

    /**
     * Whether a series may lack the label.
     *
     * @return true if an empty value is left out, false if it is written {@code name=""}
     */
    boolean isOptional();

    /**
     * The values that the label accepts whatever its bound is.
     *
     * @return all values of a closed label, the listed ones of an open label
     */
    List<String> listed();

    /**
     * The overflow value. Values past the bound of an open label, and unknown constants of a closed label, are exposed
     * as this value.
     *
     * @return the value
     */
    String overflow();

    /**
     * An open label with a bound.
     *
     * @param name its name
     * @param max the maximum number of live values that are not listed
     * @return the definition
     */
    static Open open(String name, int max) {
        return new Open(name, OptionalInt.of(max), List.of(), OVERFLOW, false);
    }

    /**
     * An open label without a bound.
     *
     * @param name its name
     * @return the definition
     */
    static Open open(String name) {
        return new Open(name, OptionalInt.empty(), List.of(), OVERFLOW, false);
    }

    /**
     * A closed label.
     *
     * @param name its name
     * @param values all values that it may have, in the order of the catalog
     * @return the definition
     */
    static Closed closed(String name, String... values) {
        return new Closed(name, List.of(values), false);
    }

    /**
     * A label whose values are not all known in advance.
     *
     * @param name its name
     * @param max the maximum number of live values that are not listed; empty if there is no maximum
     * @param listed values that never overflow
     * @param overflow the value that is exposed past the bound
     * @param isOptional whether a series may lack the label
     */
    record Open(String name, OptionalInt max, List<String> listed, String overflow, boolean isOptional)
            implements LabelDefinition {

        /**
         * Checks for nulls and copies the list.
         *
         * @param name its name
         * @param max the maximum number of live values that are not listed; empty if there is no maximum
         * @param listed values that never overflow
         * @param overflow the value that is exposed past the bound
         * @param isOptional whether a series may lack the label
         */
        public Open {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(overflow, "overflow");
            listed = List.copyOf(listed);
        }

        /**
         * The same label with listed values.
         *
         * @param values the values that never overflow
         * @return the definition
         */
        public Open listed(String... values) {
            return new Open(name, max, List.of(values), overflow, isOptional);
        }

        /**
         * The same label with another overflow value.
         *
         * @param value the value that is exposed past the bound
         * @return the definition
         */
        public Open overflow(String value) {
            return new Open(name, max, listed, value, isOptional);
        }

        /**
         * The same label as an optional label: a series may lack it.
         *
         * @return the definition
         */
        public Open optional() {
            return new Open(name, max, listed, overflow, true);
        }
    }

    /**
     * A label whose values are all known in advance.
     *
     * @param name its name
     * @param values the set, in the order of the catalog
     * @param isOptional whether a series may lack the label
     */
    record Closed(String name, List<String> values, boolean isOptional) implements LabelDefinition {

        /**
         * Checks for nulls and copies the list.
         *
         * @param name its name
         * @param values the set, in the order of the catalog
         * @param isOptional whether a series may lack the label
         */
        public Closed {
            Objects.requireNonNull(name, "name");
            values = List.copyOf(values);
        }

        /**
         * The same label as an optional label: a series may lack it.
         *
         * @return the definition
         */
        public Closed optional() {
            return new Closed(name, values, true);
        }

        @Override
        public List<String> listed() {
            return values;
        }

        @Override
        public String overflow() {
            return OVERFLOW;
        }
    }
}
