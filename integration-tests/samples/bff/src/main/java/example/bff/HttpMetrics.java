package example.bff;

import dev.metricwright.LabelValue;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Answers of the BFF. Method and endpoint are enums, so that no client can create a series. */
@Labels({"method", "endpoint", "status"})
public interface HttpMetrics {

    @MetricFamily("http_requests_total")
    void answered(HttpMethod method, Endpoint endpoint, int status);

    @MetricFamily(
            value = "http_request_duration_seconds",
            buckets = {0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 10})
    void answerTook(HttpMethod method, Endpoint endpoint, int status, Duration took);

    /** The method of a request. */
    enum HttpMethod {
        @LabelValue("GET")
        GET,
        @LabelValue("POST")
        POST,
        @LabelValue("other")
        OTHER
    }

    /** The routes of the BFF. */
    enum Endpoint {
        @LabelValue("/api/v1/metrics")
        PUBLIC_METRICS,
        @LabelValue("unknown")
        UNKNOWN
    }
}
