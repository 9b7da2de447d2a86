package example.pipelock;

import example.pipelock.KillSwitchMetrics.Source;
import example.pipelock.KillSwitchMetrics.Transport;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stops everything while any of its sources holds it down. */
final class KillSwitch {

    private final KillSwitchMetrics metrics;
    private final Set<Source> holding = ConcurrentHashMap.newKeySet();

    /** Has each source asked at each scrape: there is no state that could go stale between the switch and its gauges. */
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

    /** Whether a request is to be turned away; counts it, if so. */
    boolean denies(Transport transport, String endpoint) {
        if (holding.isEmpty()) {
            return false;
        }
        metrics.denied(transport, endpoint);
        return true;
    }
}
