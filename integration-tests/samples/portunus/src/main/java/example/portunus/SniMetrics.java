package example.portunus;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import dev.metricwright.RemovesSeries;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Routing by the server name in a TLS hello. */
@Labels({"client", "port"})
public interface SniMetrics {

    @MetricFamily("portunus_tls_sni_route_total")
    @Labels({"client", "rule", "owner", "result"})
    void routed(String client, String rule, String owner, SniMatch result);

    @MetricFamily("portunus_tls_sni_listener_miss_total")
    void missed(String client, int port);

    @MetricFamily("portunus_tls_sni_listener_parse_failures_total")
    void helloUnreadable(String client, int port);

    @MetricFamily("portunus_tls_sni_routes_active")
    @Labels({})
    void activeRoutes(LongSupplier routes);

    @MetricFamily(
            value = "portunus_tls_client_hello_peek_duration_seconds",
            buckets = {0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 3})
    void helloPeeked(String client, int port, Duration took);

    @RemovesSeries
    void ruleRemoved(String client, String rule, String owner);

    /** The kinds of match of a server name. */
    enum SniMatch {
        EXACT,
        WILDCARD,
        FALLBACK
    }
}
