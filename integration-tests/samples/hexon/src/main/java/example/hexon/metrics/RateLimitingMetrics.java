package example.hexon.metrics;

import dev.metricwright.MetricFamily;
import java.util.function.LongSupplier;

/** Hexon gateway: Protection, Rate Limiting. */
public interface RateLimitingMetrics {

    /** Requests that were held against the limit. */
    @MetricFamily("ratelimit_requests_total")
    void requested(AllowedBlockedStatus result, String hostname);

    /** Clients that were banned, by the limit itself or by hand. */
    @MetricFamily("ratelimit_clients_banned")
    void clientBanned(String hostname);

    /** Clients that were not tracked because memory was used up. */
    @MetricFamily("ratelimit_clients_dropped")
    void clientDropped();

    /** Clients whose ban was lifted by hand. */
    @MetricFamily("ratelimit_clients_unbanned")
    void clientUnbanned();

    /** Different clients that are tracked now. */
    @MetricFamily("ratelimit_clients_tracked")
    void clientsTracked(LongSupplier clients);
}
