package example.hexon.metrics;

import dev.metricwright.MetricFamily;

/** Hexon gateway: Authentication, Device Code Authorization. */
public interface DeviceCodeAuthorizationMetrics {

    /** Device codes that were given out. */
    @MetricFamily("devicecode_codes_issued_total")
    void codeIssued(String clientId);

    /** What people decided about a device. */
    @MetricFamily("devicecode_authorizations_total")
    void authorized(DevicecodeAuthorizationsResult result);

    /** Polls of waiting devices, by what they were told. The code returns before it would count expired. */
    @MetricFamily("devicecode_polls_total")
    void polled(DevicecodePollsStatus status);
}
