package example.pipelock;

import dev.metricwright.Tracking;
import example.pipelock.WebSocketMetrics.Direction;
import example.pipelock.WebSocketMetrics.FrameType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** An open WebSocket connection. */
final class WebSocketConnection {

    private final WebSocketMetrics metrics;
    private final Tracking open;

    WebSocketConnection(WebSocketMetrics metrics) {
        this.metrics = metrics;
        this.open = metrics.open().track();
    }

    /** Forwards a frame, and counts the findings in it. */
    void passed(Direction direction, FrameType type, byte[] payload) {
        metrics.framePassed(type);
        metrics.transferred(direction, payload.length);
        if (type == FrameType.TEXT) {
            Scanner.in(new String(payload, StandardCharsets.UTF_8)).forEach(metrics::found);
        }
    }

    /** Closes the connection, from either side. */
    void closed(Duration lifetime) {
        open.close();
        metrics.completed();
        metrics.lasted(lifetime);
    }
}
