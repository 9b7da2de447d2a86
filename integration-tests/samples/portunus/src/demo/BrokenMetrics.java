package example.portunus.broken;

import dev.metricwright.Catalog;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;

@Catalog("portunus")
public interface BrokenMetrics {

    @MetricFamily("portunus_rule_byte_in_total")
    @Labels({"client", "rule", "owner"})
    void bytesIn(String client, String rule, String owner, long bytes);

    @MetricFamily("portunus_rule_dns_failures_total")
    void dnsFailed(String cleint, String rule, String owner);

    @MetricFamily("portunus_tls_sni_route_total")
    @Labels({"client", "rule", "owner", "result"})
    void routed(String client, String rule, String owner, String result);

    @MetricFamily("portunus_rate_limit_throttle_seconds_total")
    @Labels({"client", "rule", "owner", "direction=in"})
    void throttled(String client, String rule, String owner, long held);

    @MetricFamily(
            value = "portunus_tls_client_hello_peek_duration_seconds",
            buckets = {1, 10, 100, 1000, 3000})
    @Labels({"client", "port"})
    void helloPeeked(String client, int port, double seconds);
}
