package example.pipelock;

import example.pipelock.KillSwitchMetrics.Transport;
import java.util.Optional;

/** Opens WebSocket connections, and can read each frame. */
final class WebSocketProxy {

    private final WebSocketMetrics metrics;
    private final Policy policy;
    private final KillSwitch killSwitch;
    private final Traffic traffic;

    WebSocketProxy(WebSocketMetrics metrics, Policy policy, KillSwitch killSwitch, Traffic traffic) {
        this.metrics = metrics;
        this.policy = policy;
        this.killSwitch = killSwitch;
        this.traffic = traffic;
        metrics.open().set(0); // Exposes the series before the first connection.
    }

    /** Opens a connection; empty if it is blocked. */
    Optional<WebSocketConnection> open(String host) {
        if (killSwitch.denies(Transport.WEBSOCKET, "/ws")) {
            metrics.blocked();
            return Optional.empty();
        }
        if (policy.blocks(host)) {
            traffic.blocked(host);
            metrics.blocked();
            return Optional.empty();
        }
        return Optional.of(new WebSocketConnection(metrics));
    }
}
