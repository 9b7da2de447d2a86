package benchmarks.limits;

import dev.metricwright.Catalog;
import dev.metricwright.Counter;
import dev.metricwright.MetricFamily;

/** What an attacker can reach: a label with room for a thousand values, which anybody may choose. */
@Catalog("gateway")
interface LoginMetrics {

    @MetricFamily("gateway_logins_total")
    void loggedIn(String user);

    @MetricFamily("gateway_logins_total")
    Counter logins(String user);
}
