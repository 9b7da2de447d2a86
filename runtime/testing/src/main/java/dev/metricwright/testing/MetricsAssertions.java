package dev.metricwright.testing;

import dev.metricwright.MetricsRegistry;
import java.util.Objects;

/**
 * The entry point of assertions about recorded metrics. A test needs only a registry of its own and a recorder on it:
 *
 * <pre>{@code
 * import static dev.metricwright.testing.MetricsAssertions.assertThat;
 *
 * MetricsRegistry registry = MetricsRegistry.create();
 * Checkout checkout = new Checkout(new ShopMetricsRecorder(registry));
 *
 * assertThat(registry).counter("shop_payments_total").with("outcome", "paid").increasedBy(1, () -> checkout.pay(card));
 * }</pre>
 *
 * <p>A failed assertion throws an {@link AssertionError}. Its message states the expectation, the actual value, and the
 * lines of the scrape that the action has changed:
 *
 * <pre>
 * shop_payments_total{outcome="paid"} should have increased by 1, but stayed at 0
 * changed in the scrape:
 * - shop_payments_total{outcome="refused"} 0
 * + shop_payments_total{outcome="refused"} 1
 * </pre>
 *
 * <p>Whole numbers and times are compared exactly. Fractions are sums of rounded numbers, and are compared to twelve
 * digits.
 *
 * <p>The method can be imported statically together with the {@code assertThat} of other libraries.
 */
public final class MetricsAssertions {

    private MetricsAssertions() {}

    /**
     * Begins an assertion.
     *
     * @param registry the registry to which the code under test records
     * @return assertions about it
     * @throws NullPointerException if the registry is null
     */
    public static RegistryAssert assertThat(MetricsRegistry registry) {
        return new RegistryAssert(
                Objects.requireNonNull(registry, "assertThat: the registry is null; give the recorder's registry"));
    }
}
