package shop;

import dev.metricwright.Catalog;
import dev.metricwright.MetricFamily;

@Catalog("shop")
interface PaymentMetrics {

    @MetricFamily("shop_payment_total")
    void ended();
}
