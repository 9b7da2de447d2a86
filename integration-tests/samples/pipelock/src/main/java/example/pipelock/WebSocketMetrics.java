package example.pipelock;

import dev.metricwright.Gauge;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** WebSocket connections. */
interface WebSocketMetrics {

    @MetricFamily("pipelock_ws_connections_total")
    @Labels("result=completed")
    void completed();

    @MetricFamily("pipelock_ws_connections_total")
    @Labels("result=blocked")
    void blocked();

    @MetricFamily(
            value = "pipelock_ws_duration_seconds",
            buckets = {1, 10, 60, 300, 900, 3600})
    void lasted(Duration lifetime);

    @MetricFamily("pipelock_ws_bytes_total")
    void transferred(Direction direction, long bytes);

    @MetricFamily("pipelock_ws_active_connections")
    Gauge open();

    @MetricFamily("pipelock_ws_frames_total")
    void framePassed(FrameType type);

    @MetricFamily("pipelock_ws_scan_hits_total")
    void found(Scanner scanner);

    /** The direction of a frame. */
    enum Direction {
        CLIENT_TO_SERVER,
        SERVER_TO_CLIENT
    }

    /** The content of a frame. The catalog leaves the set open; this application knows these. */
    enum FrameType {
        TEXT,
        BINARY,
        PING
    }
}
