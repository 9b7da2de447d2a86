package dev.metricwright.exposition;

import java.util.List;

/**
 * Metric families of another library, to be exposed beside those of a {@link dev.metricwright.MetricsRegistry}: what
 * {@link dev.metricwright.exposition.MetricsEndpoint.Builder#and MetricsEndpoint} and {@link Scrapes#and Scrapes} take.
 */
@FunctionalInterface
public interface ForeignFamilies {

    /**
     * Reads the families, once for each scrape and on its thread.
     *
     * @return the families as they are now
     */
    List<? extends ForeignFamily> read();
}
