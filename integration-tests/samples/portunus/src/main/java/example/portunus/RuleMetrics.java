package example.portunus;

import dev.metricwright.Gauge;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import dev.metricwright.RemovesSeries;

/**
 * The traffic of a forwarding rule, TCP and UDP. Ports and targets are detail labels: a scrape shows them if it
 * requests {@code ?per_port=true} or {@code ?per_target=true}, and otherwise their sums.
 */
@Labels({"client", "rule", "owner", "port", "target"})
public interface RuleMetrics {

    @MetricFamily("portunus_rule_bytes_in_total")
    void bytesIn(String client, String rule, String owner, int port, String target, long bytes);

    @MetricFamily("portunus_rule_bytes_out_total")
    void bytesOut(String client, String rule, String owner, int port, String target, long bytes);

    @MetricFamily("portunus_rule_active_connections")
    Gauge activeConnections(String client, String rule, String owner, int port, String target);

    @MetricFamily("portunus_rule_dns_failures_total")
    @Labels({"client", "rule", "owner", "target"})
    void dnsFailed(String client, String rule, String owner, String target);

    @MetricFamily("portunus_rule_target_failovers_total")
    @Labels({"client", "rule", "owner", "target"})
    void targetFailedOver(String client, String rule, String owner, String target);

    @MetricFamily("portunus_rule_udp_datagrams_in_total")
    void datagramsIn(String client, String rule, String owner, int port, String target, long datagrams);

    @MetricFamily("portunus_rule_udp_datagrams_out_total")
    void datagramsOut(String client, String rule, String owner, int port, String target, long datagrams);

    @MetricFamily("portunus_rule_active_flows")
    Gauge activeFlows(String client, String rule, String owner, int port, String target);

    @MetricFamily("portunus_rule_flows_dropped_overflow_total")
    @Labels({"client", "rule", "owner", "port"})
    void flowDropped(String client, String rule, String owner, int port);

    @RemovesSeries
    void ruleRemoved(String client, String rule, String owner);
}
