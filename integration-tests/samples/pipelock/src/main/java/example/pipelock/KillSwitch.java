package example.pipelock;

import example.pipelock.KillSwitchMetrics.Source;
import example.pipelock.KillSwitchMetrics.Transport;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Blocks everything while one of its sources is active. */
final class KillSwitch {

    private final KillSwitchMetrics metrics;
    private final Set<Source> holding = ConcurrentHashMap.newKeySet();

    /** Each scrape asks each source, so the gauges cannot differ from the state of the switch. */
    KillSwitch(KillSwitchMetrics metrics) {
        this.metrics = metrics;
        for (Source source : Source.values()) {
            metrics.active(source, () -> holding.contains(source));
        }
    }

    void hold(Source source) {
        holding.add(source);
    }

    void release(Source source) {
        holding.remove(source);
    }

    /** Whether a request must be blocked; if so, counts it. */
    boolean denies(Transport transport, String endpoint) {
        if (holding.isEmpty()) {
            return false;
        }
        metrics.denied(transport, endpoint);
        return true;
    }
}
