package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Reverse Proxy, Request Shadow/Mirror. */
@Labels("shadow_name")
public interface RequestShadowMirrorMetrics {

    /** Copies of requests that were sent to a shadow. */
    @MetricFamily("shadow_requests_total")
    void requested(String shadowName);

    /** Copies that a shadow answered with 2xx or 3xx. */
    @MetricFamily("shadow_success_total")
    void succeeded(String shadowName);

    /** Copies that failed, by how. */
    @MetricFamily("shadow_errors_total")
    @Labels({"shadow_name", "error_type"})
    void failed(String shadowName, ShadowErrorsErrorType errorType);

    /** Copies that failed, by how. */
    @MetricFamily("shadow_errors_total")
    @Labels({"shadow_name", "error_type=http_error", "status_code"})
    void errorHttpFailed(String shadowName, int statusCode);

    /** How long a copy takes, to the shadow and back. */
    @MetricFamily("shadow_request_duration")
    void requestTook(String shadowName, Duration took);
}
