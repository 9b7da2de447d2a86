package dev.metricwright.exposition;

import java.util.List;

/**
 * Metric families of another library, which are exposed after the families of a
 * {@link dev.metricwright.MetricsRegistry}.
 * {@link dev.metricwright.exposition.MetricsEndpoint.Builder#and MetricsEndpoint} and {@link Scrapes#and Scrapes}
 * accept them.
 */
@FunctionalInterface
public interface ForeignFamilies {

    /**
     * Reads the families. Called once for each scrape, on a thread for the suppliers of the application; if it does not
     * answer in time, its families are left out of the scrape.
     *
     * @return the current families; whatever is thrown instead is logged, and the scrape goes on
     */
    Reading read();

    /**
     * The families of another library in one scrape.
     *
     * @param families the families that could be read
     * @param failures why families or samples could not be read; empty if all could
     */
    record Reading(List<ForeignFamily> families, List<Throwable> failures) {

        /** Keeps its own copies. */
        public Reading {
            families = List.copyOf(families);
            failures = List.copyOf(failures);
        }
    }
}
