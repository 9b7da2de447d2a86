package example.pipelock;

import dev.metricwright.MetricFamily;

/** The process. */
interface ServerMetrics {

    @MetricFamily("pipelock_info")
    void running(String version);

    @MetricFamily("pipelock_capture_dropped_total")
    void captureDropped();
}
