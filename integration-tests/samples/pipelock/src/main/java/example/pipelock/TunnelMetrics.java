package example.pipelock;

import dev.metricwright.Counter;
import dev.metricwright.Gauge;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** CONNECT tunnels. */
interface TunnelMetrics {

    @MetricFamily("pipelock_tunnels_total")
    @Labels("result=completed")
    void completed();

    @MetricFamily("pipelock_tunnels_total")
    @Labels("result=blocked")
    void blocked();

    @MetricFamily(
            value = "pipelock_tunnel_duration_seconds",
            buckets = {1, 5, 10, 30, 60, 120, 300})
    void lasted(Duration lifetime);

    @MetricFamily("pipelock_tunnel_bytes_total")
    Counter bytes();

    @MetricFamily("pipelock_active_tunnels")
    Gauge open();

    @MetricFamily("pipelock_sni_total")
    void serverNameChecked(SniCheck category);

    @MetricFamily("pipelock_forward_ws_redirect_hint_total")
    void webSocketHostSeen();

    /** The result of checking the server name in a tunnel's TLS hello. */
    enum SniCheck {
        MATCH,
        MISMATCH,
        NOT_TLS,
        NO_EXTENSION,
        MALFORMED_TLS,
        TIMEOUT
    }
}
