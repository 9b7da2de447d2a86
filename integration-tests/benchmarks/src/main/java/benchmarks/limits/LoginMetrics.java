package benchmarks.limits;

import dev.metricwright.Catalog;
import dev.metricwright.Counter;
import dev.metricwright.MetricFamily;

/**
 * Metrics that an attacker can reach: anybody may choose the value of a label, which has room for a thousand values.
 */
@Catalog("gateway")
interface LoginMetrics {

    @MetricFamily("gateway_logins_total")
    void loggedIn(String user);

    @MetricFamily("gateway_logins_total")
    Counter logins(String user);
}
