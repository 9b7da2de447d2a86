package example.hexon;

import dev.metricwright.Counter;
import dev.metricwright.Gauge;
import dev.metricwright.Tracking;
import example.hexon.metrics.LoadBalancerMetrics;
import example.hexon.metrics.LoadbalancerOutlierEjectionsReason;
import java.time.Duration;

/** A backend of a pool. It keeps handles of the series that every request records in. */
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
     * Forwards a request over its own connection.
     *
     * @param sent the number of bytes sent to the backend
     * @param received the number of bytes received from it
     * @param took the duration of the connection
     */
    @SuppressWarnings("try") // The tracking ends with the block; nothing in the block needs the variable.
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
     * Records a health check.
     *
     * @param healthy its result; the circuit opens if it is false
     */
    public void checked(boolean healthy) {
        metrics.healthChecked(pool, healthy);
        if (!healthy && !circuitOpen) {
            circuitOpen = true;
            metrics.circuitStateChanged(pool, id, "closed", "open");
        }
    }

    /** Closes the circuit by hand. */
    public void resetCircuit() {
        metrics.circuitReset(pool, id);
        if (circuitOpen) {
            circuitOpen = false;
            metrics.circuitStateChanged(pool, id, "open", "closed");
        }
    }

    /**
     * Excludes the backend for a while.
     *
     * @param reason the test that it failed
     */
    public void eject(LoadbalancerOutlierEjectionsReason reason) {
        ejected = true;
        metrics.outlierEjected(pool, id, reason);
    }

    /** Includes the backend again. */
    public void readmit() {
        ejected = false;
        metrics.outlierReadmitted(pool, id);
    }
}
