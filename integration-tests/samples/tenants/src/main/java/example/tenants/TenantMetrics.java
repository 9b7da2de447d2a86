package example.tenants;

import dev.metricwright.Counter;
import dev.metricwright.MetricFamily;
import dev.metricwright.RemovesSeries;
import dev.metricwright.StartsSeries;
import dev.metricwright.Timing;
import java.time.Instant;
import java.util.function.LongSupplier;

/** The metrics of the service about its tenants. */
public interface TenantMetrics {

    @MetricFamily("tenants_requests_total")
    Counter requests(String tenant, Outcome outcome);

    @MetricFamily(
            value = "tenants_request_duration_seconds",
            buckets = {0.1, 1, 10})
    void requestTook(String tenant, Timing time);

    @MetricFamily("tenants_last_seen_timestamp_seconds")
    void seen(String tenant, Instant moment);

    @MetricFamily("tenants_cache_hits_total")
    void cacheHits(LongSupplier hits);

    @StartsSeries
    void tenantCame(String tenant);

    @RemovesSeries
    void tenantWent(String tenant);

    /** The outcome of a request. */
    enum Outcome {
        SERVED,
        REFUSED
    }
}
