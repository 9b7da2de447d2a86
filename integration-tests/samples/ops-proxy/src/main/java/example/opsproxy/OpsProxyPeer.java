package example.opsproxy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.MetricsEndpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/**
 * A peer. It listens, connects, or does both, and its metrics show which: each role creates its recorders when it
 * starts. The location of the peer is passed once, to the registry; no recorder needs it.
 */
public final class OpsProxyPeer implements AutoCloseable {

    private final MetricsRegistry registry;
    private final LongSupplier nanoTime;
    private final MetricsEndpoint endpoint;
    private final List<Uplink> uplinks = new CopyOnWriteArrayList<>();
    private Listener listener; // null until the peer listens

    /**
     * Starts a peer that has no role yet.
     *
     * @param port the port for scrapes on 127.0.0.1; 0 for any free port
     * @param node the Kubernetes node that it runs on
     * @param pod the Kubernetes pod that it runs in
     * @throws IOException if the port is taken
     */
    public OpsProxyPeer(int port, String node, String pod) throws IOException {
        this(port, node, pod, System::nanoTime);
    }

    OpsProxyPeer(int port, String node, String pod, LongSupplier nanoTime) throws IOException {
        this.registry = MetricsRegistry.builder()
                .common("node", node)
                .common("pod", pod)
                .build();
        this.nanoTime = nanoTime;
        this.endpoint = MetricsEndpoint.on(registry).port(port).start();
    }

    /**
     * Takes the listening role, on any free port.
     *
     * @return the role, which ends with the peer
     * @throws IOException if there is no free port
     * @throws IllegalStateException if the peer listens already
     */
    public synchronized Listener listen() throws IOException {
        if (listener != null) {
            throw new IllegalStateException("this peer listens already; start another peer");
        }
        listener = new Listener(nanoTime, ListenerMetrics.in(registry));
        return listener;
    }

    /**
     * Takes the connecting role, and connects.
     *
     * @param to the address of the other peer
     * @return the connection, which ends with the peer at the latest
     * @throws IOException if no peer listens there
     */
    public Uplink connect(InetSocketAddress to) throws IOException {
        new ConnectingMetricsRecorder(registry).connecting();
        Uplink uplink = new Uplink(to);
        uplinks.add(uplink);
        return uplink;
    }

    /** {@return the registry} */
    public MetricsRegistry registry() {
        return registry;
    }

    /** {@return the address of the metrics} */
    public URI uri() {
        return endpoint.uri();
    }

    @Override
    public synchronized void close() {
        uplinks.forEach(Uplink::close);
        if (listener != null) {
            listener.close();
        }
        endpoint.close();
        registry.close();
    }
}
