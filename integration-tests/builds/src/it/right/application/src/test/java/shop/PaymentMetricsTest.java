package shop;

import static dev.metricwright.testing.MetricsAssertions.assertThat;

import dev.metricwright.MetricsRegistry;
import org.junit.jupiter.api.Test;

class PaymentMetricsTest {

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final PaymentMetrics metrics = new PaymentMetricsRecorder(registry);

    @Test
    void aRefusalCounts() {
        assertThat(registry)
                .counter("shop_payments_total")
                .with("outcome", "refused")
                .increasedBy(1, () -> metrics.ended("north", PaymentMetrics.Outcome.REFUSED));
    }
}
