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
     * Reads the families. Called once for each scrape, on its thread.
     *
     * @return the current families
     */
    List<? extends ForeignFamily> read();
}
