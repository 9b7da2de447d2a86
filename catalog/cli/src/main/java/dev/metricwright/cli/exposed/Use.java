package dev.metricwright.cli.exposed;

import java.util.List;

/**
 * How much of its budget a family uses on the page that has the most of its series.
 *
 * @param family its name
 * @param catalog the name of its catalog
 * @param series the number of its series
 * @param budget the number of series that it may have
 * @param labels its labels with a bound, the fullest first
 */
public record Use(String family, String catalog, int series, int budget, List<OfLabel> labels) {

    /** Keeps its own copy. */
    public Use {
        labels = List.copyOf(labels);
    }

    /**
     * How much of its bound a label uses.
     *
     * @param label its name
     * @param values the number of its values that the catalog does not list
     * @param max the number of such values that it may have
     */
    public record OfLabel(String label, int values, int max) {

        /** {@return the use in per cent, rounded down} */
        public long percent() {
            return 100L * values / Math.max(1, max);
        }
    }

    /** {@return the use in per cent, rounded down} */
    public long percent() {
        return 100L * series / Math.max(1, budget);
    }
}
