package example.injection.avaje;

import dev.metricwright.MetricFamily;

/** Metrics of a store. */
public interface StoreMetrics {

    /** A write found the store busy. */
    @MetricFamily("portunus_store_busy_total")
    void busy();
}
