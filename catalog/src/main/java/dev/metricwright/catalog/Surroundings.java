package dev.metricwright.catalog;

import java.util.List;

/**
 * What expressions may use beside the families of a catalog and their labels. Recorders do not know of it.
 *
 * @param targetLabels labels that a scrape or its relabelling adds to all series
 * @param externalFamilies families that something else exposes: names, and beginnings of names with a {@code *} at the
 *     end
 */
public record Surroundings(List<String> targetLabels, List<String> externalFamilies) {

    /** Nothing else. */
    public static final Surroundings NONE = new Surroundings(List.of(), List.of());

    /** The end of an entry that is the beginning of many names. */
    public static final String MANY = "*";

    /** Keeps its own copies. */
    public Surroundings {
        targetLabels = List.copyOf(targetLabels);
        externalFamilies = List.copyOf(externalFamilies);
    }

    /**
     * Whether something else exposes a metric.
     *
     * @param metric the name of the metric, as an expression contains it
     * @return true if an entry is its name or a beginning of it
     */
    public boolean exposes(String metric) {
        for (String family : externalFamilies) {
            boolean isExposed = family.endsWith(MANY)
                    ? metric.startsWith(family.substring(0, family.length() - MANY.length()))
                    : metric.equals(family);
            if (isExposed) {
                return true;
            }
        }
        return false;
    }
}
