package shop;

import dev.metricwright.Catalog;
import dev.metricwright.MetricFamily;

@Catalog("shop")
public interface PaymentMetrics {

    enum Outcome {
        PAID,
        REFUSED
    }

    @MetricFamily("shop_payments_total")
    void ended(String store, Outcome outcome);
}
