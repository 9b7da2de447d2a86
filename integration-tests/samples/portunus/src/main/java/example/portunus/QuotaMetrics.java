package example.portunus;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import dev.metricwright.RemovesSeries;

/** Monthly traffic budgets. */
@Labels({"user", "client"})
public interface QuotaMetrics {

    @MetricFamily("portunus_traffic_quota_bytes_used")
    void bytesUsed(String user, String client, long bytes);

    @MetricFamily("portunus_traffic_quota_bytes_limit")
    void bytesLimit(String user, String client, long bytes);

    @MetricFamily("portunus_traffic_quota_exhausted")
    void exhausted(String user, String client, boolean exhausted);

    @MetricFamily("portunus_traffic_quota_period_resets_total")
    void periodReset(String user, String client);

    @MetricFamily("portunus_traffic_quota_exhausted_total")
    void exhaustedFirst(String user, String client);

    @RemovesSeries
    void quotaRemoved(String user, String client);
}
