package com.acme.gate;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.util.function.LongSupplier;

/**
 * Gate: Guard &amp; Co. (night shift), Night.
 */
public interface NightMetrics {
    /**
     * 1 while the guard is awake, else 0.
     */
    @MetricFamily("gate_guard_up")
    void guardUp(boolean up);

    /**
     * Who waits. Known at each scrape. Present while the guard is there.
     */
    @MetricFamily("gate_guard_queue_depth")
    void guardQueueDepth(boolean default_, LongSupplier value);

    /**
     * What the guard got.
     */
    @MetricFamily("gate_mail_total")
    void mailRecorded(Result result, Kind kind);

    /**
     * Records gate_walked_meters_total.
     */
    @MetricFamily("gate_walked_meters_total")
    @Labels({"foot=left", "listening_port"})
    void walkedMeters(int listeningPort, long meters);
}
