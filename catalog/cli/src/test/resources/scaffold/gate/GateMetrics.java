package com.acme.gate;

import dev.metricwright.MetricFamily;

/**
 * Gate.
 */
public interface GateMetrics {
    /**
     * Records gate_notify.
     */
    @MetricFamily("gate_notify")
    void notifyRecorded(double percent);

    /**
     * Records gate_info.
     */
    @MetricFamily("gate_info")
    void info(String version);
}
