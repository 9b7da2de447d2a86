package example.portunus;

import dev.metricwright.Gauge;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import dev.metricwright.RemovesSeries;

/** The traffic of a forwarding rule, TCP and UDP. */
@Labels({"client", "rule", "owner"})
public interface RuleMetrics {

    @MetricFamily("portunus_rule_bytes_in_total")
    void bytesIn(String client, String rule, String owner, long bytes);

    @MetricFamily("portunus_rule_bytes_out_total")
    void bytesOut(String client, String rule, String owner, long bytes);

    @MetricFamily("portunus_rule_active_connections")
    Gauge activeConnections(String client, String rule, String owner);

    @MetricFamily("portunus_rule_dns_failures_total")
    void dnsFailed(String client, String rule, String owner);

    @MetricFamily("portunus_rule_target_failovers_total")
    void targetFailedOver(String client, String rule, String owner);

    @MetricFamily("portunus_rule_udp_datagrams_in_total")
    void datagramsIn(String client, String rule, String owner, long datagrams);

    @MetricFamily("portunus_rule_udp_datagrams_out_total")
    void datagramsOut(String client, String rule, String owner, long datagrams);

    @MetricFamily("portunus_rule_active_flows")
    Gauge activeFlows(String client, String rule, String owner);

    @MetricFamily("portunus_rule_flows_dropped_overflow_total")
    void flowDropped(String client, String rule, String owner);

    @RemovesSeries
    void ruleRemoved(String client, String rule, String owner);
}
