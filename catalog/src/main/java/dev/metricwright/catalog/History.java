package dev.metricwright.catalog;

import java.util.List;
import java.util.Optional;

/**
 * The history of a family.
 *
 * @param since the version that introduced it, or empty
 * @param deprecated its deprecation, if it should not be recorded any more
 * @param aliases names that documents use for it and that are not exposed
 */
public record History(String since, Optional<Deprecation> deprecated, List<String> aliases) {

    /** No known history. */
    public static final History NONE = new History("", Optional.empty(), List.of());

    /** Keeps its own copies. */
    public History {
        aliases = List.copyOf(aliases);
    }
}
