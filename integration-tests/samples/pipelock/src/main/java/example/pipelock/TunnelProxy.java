package example.pipelock;

import example.pipelock.KillSwitchMetrics.Transport;
import java.util.Optional;

/** Opens tunnels, of which it only sees the host. */
final class TunnelProxy {

    private final TunnelMetrics metrics;
    private final Policy policy;
    private final KillSwitch killSwitch;
    private final Traffic traffic;

    TunnelProxy(TunnelMetrics metrics, Policy policy, KillSwitch killSwitch, Traffic traffic) {
        this.metrics = metrics;
        this.policy = policy;
        this.killSwitch = killSwitch;
        this.traffic = traffic;
        metrics.open().set(0); // Exposes the series before the first connection.
    }

    /** Opens a tunnel for an agent; empty if the tunnel is blocked. */
    Optional<Tunnel> connect(String agent, String host) {
        if (killSwitch.denies(Transport.CONNECT, "forward")) {
            return blocked(agent);
        }
        if (policy.blocks(host)) {
            traffic.blocked(host);
            return blocked(agent);
        }
        if (policy.webSocketHosts().contains(host)) {
            metrics.webSocketHostSeen();
        }
        return Optional.of(new Tunnel(agent, metrics, traffic));
    }

    private Optional<Tunnel> blocked(String agent) {
        metrics.blocked();
        traffic.tunnelled(agent);
        return Optional.empty();
    }
}
