package shop;

import dev.metricwright.Catalog;
import dev.metricwright.Counter;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import dev.metricwright.RemovesSeries;
import dev.metricwright.StartsSeries;

@Catalog("shop")
public interface PaymentMetrics {

    enum Outcome {
        PAID,
        REFUSED
    }

    @MetricFamily("shop_payments_total")
    void ended(String store, Outcome outcome);

    @MetricFamily("shop_payments_total")
    void ended(String store, Outcome outcome, long count);

    @MetricFamily("shop_payments_total")
    @Labels({"store", "outcome=paid"})
    Counter paid(String store);

    @StartsSeries
    void opened(String store);

    @RemovesSeries
    void closed(String store);
}
