package example.injection.micronaut;

import dev.metricwright.MetricFamily;

/** What a store has to tell. */
public interface StoreMetrics {

    /** A write found the store busy. */
    @MetricFamily("portunus_store_busy_total")
    void busy();
}
