package shop;

import dev.metricwright.Catalog;
import dev.metricwright.MetricFamily;
import dev.metricwright.MetricsRegistry;

@Catalog("portunus")
interface StoreMetrics {

    @MetricFamily("portunus_store_busy_total")
    void busy();

    static StoreMetrics of(MetricsRegistry registry) {
        return new StoreMetricsRecorder(registry);
    }
}
