package dev.metricwright.testing;

import dev.metricwright.MetricsRegistry;
import java.util.Objects;

/**
 * Where a test begins to assert what was recorded. A registry of the test's own and the recorder on it are all that it needs:
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
 * <p>An assertion that fails throws an {@link AssertionError}, which says what was expected of which series, what is there
 * instead, and which lines of the scrape the action has changed:
 *
 * <pre>
 * shop_payments_total{outcome="paid"} should have increased by 1, but stayed at 0
 * changed in the scrape:
 * - shop_payments_total{outcome="refused"} 0
 * + shop_payments_total{outcome="refused"} 1
 * </pre>
 *
 * <p>Whole numbers and times are exact and compared exactly; fractions, which are sums of rounded numbers, to twelve digits.
 *
 * <p>May be imported beside the {@code assertThat} of other libraries.
 */
public final class MetricsAssertions {

    private MetricsAssertions() {}

    /**
     * Begins an assertion.
     *
     * @param registry what the code under test records to
     * @return what can be asserted of it
     * @throws NullPointerException if there is none
     */
    public static RegistryAssert assertThat(MetricsRegistry registry) {
        return new RegistryAssert(
                Objects.requireNonNull(registry, "assertThat: the registry is null; give the recorder's own"));
    }
}
