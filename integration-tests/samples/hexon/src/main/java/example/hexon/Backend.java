package example.hexon;

import dev.metricwright.Counter;
import dev.metricwright.Gauge;
import dev.metricwright.Tracking;
import example.hexon.metrics.LoadBalancerMetrics;
import example.hexon.metrics.LoadbalancerOutlierEjectionsReason;
import java.time.Duration;

/** A backend of a pool. It keeps the series that every request touches. */
public final class Backend {

    private final String pool;
    private final String id;
    private final LoadBalancerMetrics metrics;

    private final Gauge connections;
    private final Counter bytesSent;
    private final Counter bytesReceived;

    private volatile boolean circuitOpen;
    private volatile boolean ejected;

    Backend(String pool, String id, LoadBalancerMetrics metrics) {
        this.pool = pool;
        this.id = id;
        this.metrics = metrics;
        this.connections = metrics.activeConnections(pool, id);
        this.bytesSent = metrics.bytesSent(pool, id);
        this.bytesReceived = metrics.bytesReceived(pool, id);
    }

    boolean isAvailable() {
        return !circuitOpen && !ejected;
    }

    /**
     * Carries a request over a connection of its own.
     *
     * @param sent how many bytes go to the backend
     * @param received how many come back
     * @param took how long the connection lasted
     */
    @SuppressWarnings("try") // what is tracked ends with the block; nothing in it needs the name
    void carry(long sent, long received, Duration took) {
        metrics.connectionOpened(pool, id);
        try (Tracking open = connections.track()) {
            bytesSent.inc(sent);
            bytesReceived.inc(received);
        }
        metrics.connectionClosed(pool, id);
        metrics.connectionTook(pool, id, took);
    }

    /**
     * A health check has run.
     *
     * @param healthy what it found; the circuit opens where it is not
     */
    public void checked(boolean healthy) {
        metrics.healthChecked(pool, healthy);
        if (!healthy && !circuitOpen) {
            circuitOpen = true;
            metrics.circuitStateChanged(pool, id, "closed", "open");
        }
    }

    /** Someone closes the circuit by hand. */
    public void resetCircuit() {
        metrics.circuitReset(pool, id);
        if (circuitOpen) {
            circuitOpen = false;
            metrics.circuitStateChanged(pool, id, "open", "closed");
        }
    }

    /**
     * Puts the backend aside for a while.
     *
     * @param reason the test it failed
     */
    public void eject(LoadbalancerOutlierEjectionsReason reason) {
        ejected = true;
        metrics.outlierEjected(pool, id, reason);
    }

    /** Its time aside is over. */
    public void readmit() {
        ejected = false;
        metrics.outlierReadmitted(pool, id);
    }
}
