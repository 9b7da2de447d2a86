package com.acme.gate;

import dev.metricwright.Gauge;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/**
 * Gate: Doors.
 */
@Labels({"client", "door"})
public interface DoorsMetrics {
    /**
     * How often a door was opened.
     */
    @MetricFamily("gate_door_opened_total")
    void doorOpened(String client, String door);

    /**
     * Attempts to open a door, by how they ended.
     */
    @MetricFamily("gate_door_attempts_total")
    @Labels({"client", "door", "result=ok", "badge"})
    void doorAttemptOk(String client, String door, String badge);

    /**
     * Attempts to open a door, by how they ended.
     */
    @MetricFamily("gate_door_attempts_total")
    @Labels({"client", "door", "result=failure", "reason", "badge"})
    void doorAttemptFailed(String client, String door, Reason reason, String badge);

    /**
     * How long a door stands open.
     */
    @MetricFamily(
            value = "gate_door_duration_seconds",
            buckets = {0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 300}
    )
    void doorTook(String client, String door, Duration took);

    /**
     * Doors that are open. Not &lt;every&gt; door tells; see a&#92;b &amp; *&#47; &#64;Deprecated
     * &#123;&#64;link X}.
     */
    @MetricFamily("gate_doors_open")
    Gauge doorsOpen(String client, String door);
}
