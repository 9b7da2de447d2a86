package example.hexon.metrics;

import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Certificates &amp; PKI, SPIFFE Workload Identity. */
public interface SpiffeWorkloadIdentityMetrics {

    /** Requests that an endpoint got. */
    @MetricFamily("spiffe_requests_total")
    void requested(Endpoint endpoint, Status status);

    /** How long requests took. An alert of the reference asks for more than 5000 ms, hence that bound. */
    @MetricFamily(
            value = "spiffe_request_duration_ms",
            buckets = {1, 5, 10, 50, 100, 500, 1000, 5000, 10000})
    void requestTook(Endpoint endpoint, Duration took);

    /** Errors that were answered to ACME clients. */
    @MetricFamily("spiffe_errors_total")
    void failed(String type, String status);

    /** Requests that were stopped because of the network that they came from. */
    @MetricFamily("spiffe_cidr_blocked_total")
    void cidrBlocked();
}
