package shop;

import dev.metricwright.Catalog;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;

@Catalog("shop")
interface OrderMetrics {

    enum Outcome {
        PAID,
        REFUND
    }

    @MetricFamily("shop_payments_total")
    void ended(String store, Outcome outcome);

    @MetricFamily("shop_payments_total")
    @Labels({"store", "outcome=declined"})
    void declined(String store);

    @MetricFamily(
            value = "shop_delivery_seconds",
            buckets = {60, 600, 3600})
    void delivered(long took);
}
