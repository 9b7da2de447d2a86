package dev.metricwright.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Which values a label may have. */
public sealed interface LabelValues {

    /** {@return the values that are listed, each with its meaning, which may be empty, in the catalog's order} */
    Map<String, String> listed();

    /**
     * The listed values and no others.
     *
     * @param listed the values and what they mean
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
     * @param max how many others a registry keeps apart; none where the catalog gives no bound
     * @param pattern what the other values look like, where the catalog says it
     */
    record Open(Map<String, String> listed, OptionalInt max, Optional<Pattern> pattern) implements LabelValues {
        /** Keeps its own copy. */
        public Open {
            listed = Collections.unmodifiableMap(new LinkedHashMap<>(listed));
        }
    }
}
