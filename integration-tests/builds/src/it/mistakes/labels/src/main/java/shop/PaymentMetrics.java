package shop;

import dev.metricwright.Catalog;
import dev.metricwright.MetricFamily;

@Catalog("shop")
interface PaymentMetrics {

    enum Outcome {
        PAID,
        REFUSED
    }

    @MetricFamily("shop_payments_total")
    void ended(String stroe, Outcome outcome);

    @MetricFamily("shop_payments_total")
    void ended(String store);

    @MetricFamily("shop_payments_total")
    void ended(String store, String outcome);
}
