package shop;

import dev.metricwright.Catalog;
import dev.metricwright.MetricFamily;

/** What the shop counts. */
@Catalog("shop")
public interface PaymentMetrics {

    /** How a payment ends. */
    enum Outcome {
        /** The shop has the money. */
        PAID,
        /** The bank refused. */
        REFUSED
    }

    /**
     * Counts a payment.
     *
     * @param store the store
     * @param outcome how it ended
     */
    @MetricFamily("shop_payments_total")
    void ended(String store, Outcome outcome);
}
