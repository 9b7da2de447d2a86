package example.hexon.metrics;

import dev.metricwright.MetricFamily;

/** Hexon gateway: Protection, Request Size Limiting. */
public interface RequestSizeLimitingMetrics {

    /** Requests whose size was checked. */
    @MetricFamily("sizelimit_requests_total")
    void requested(SizelimitRequestsResult result);

    /** Requests to which an exception from the limit applied. */
    @MetricFamily("sizelimit_exception_matched")
    void exceptionMatched(String host, String path);
}
