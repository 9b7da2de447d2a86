package shop;

import dev.metricwright.Catalog;
import dev.metricwright.MetricFamily;

@Catalog("portunus")
interface StoreMetrics {

    @MetricFamily("portunus_store_busy_total")
    void busy();
}
