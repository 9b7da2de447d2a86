package example.injection.javax;

import dev.metricwright.MetricFamily;

/** Metrics of a store. */
public interface StoreMetrics {

    /** A write found the store busy. */
    @MetricFamily("portunus_store_busy_total")
    void busy();
}
