package example.pipelock;

import dev.metricwright.Counter;
import dev.metricwright.Tracking;
import example.pipelock.TunnelMetrics.SniCheck;
import java.time.Duration;

/** An open tunnel. */
final class Tunnel {

    private final String agent;
    private final TunnelMetrics metrics;
    private final Traffic traffic;

    private final Tracking open;
    private final Counter bytes;

    Tunnel(String agent, TunnelMetrics metrics, Traffic traffic) {
        this.agent = agent;
        this.metrics = metrics;
        this.traffic = traffic;
        this.open = metrics.open().track();
        this.bytes = metrics.bytes();
    }

    /** Checks the TLS hello, or records that it could not be checked. */
    void serverNameChecked(SniCheck check) {
        metrics.serverNameChecked(check);
    }

    /** Counts bytes, in either direction. */
    void transferred(long count) {
        bytes.inc(count);
    }

    /** Closes the tunnel, from either side. */
    void closed(Duration lifetime) {
        open.close();
        metrics.completed();
        metrics.lasted(lifetime);
        traffic.tunnelled(agent);
    }
}
