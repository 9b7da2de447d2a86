package example.pipelock;

import dev.metricwright.MetricFamily;
import java.util.function.BooleanSupplier;

/** The kill switch, and what it turned away. */
interface KillSwitchMetrics {

    @MetricFamily("pipelock_kill_switch_active")
    void active(Source source, BooleanSupplier active);

    @MetricFamily("pipelock_kill_switch_denials_total")
    void denied(Transport transport, String endpoint);

    /** What can throw the switch. */
    enum Source {
        CONFIG,
        API,
        SIGNAL,
        SENTINEL
    }

    /** How a request comes. */
    enum Transport {
        HTTP,
        CONNECT,
        WEBSOCKET
    }
}
