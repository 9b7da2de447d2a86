package dev.metricwright.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The values that a label may have. */
public sealed interface LabelValues {

    /** {@return the listed values in the catalog's order, each with its meaning, which may be empty} */
    Map<String, String> listed();

    /**
     * The listed values and no others.
     *
     * @param listed the values and their meanings
     */
    record Closed(Map<String, String> listed) implements LabelValues {
        /** Keeps its own copy. */
        public Closed {
            listed = Collections.unmodifiableMap(new LinkedHashMap<>(listed));
        }
    }

    /**
     * Any values, up to a bound.
     *
     * @param listed values that are known to occur; they do not count against the bound
     * @param max the maximum number of other values that a registry keeps; empty if the catalog gives no bound
     * @param pattern the pattern that the other values match, if the catalog gives one
     */
    record Open(Map<String, String> listed, OptionalInt max, Optional<RegularExpression> pattern)
            implements LabelValues {
        /** Keeps its own copy. */
        public Open {
            listed = Collections.unmodifiableMap(new LinkedHashMap<>(listed));
        }
    }
}
