package example.pipelock;

import dev.metricwright.MetricFamily;
import java.util.function.BooleanSupplier;

/** The kill switch, and the requests that it blocked. */
interface KillSwitchMetrics {

    @MetricFamily("pipelock_kill_switch_active")
    void active(Source source, BooleanSupplier active);

    @MetricFamily("pipelock_kill_switch_denials_total")
    void denied(Transport transport, String endpoint);

    /** The sources that can activate the switch. */
    enum Source {
        CONFIG,
        API,
        SIGNAL,
        SENTINEL
    }

    /** The transport of a request. */
    enum Transport {
        HTTP,
        CONNECT,
        WEBSOCKET
    }
}
