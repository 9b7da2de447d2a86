package example.portunus;

import com.sun.net.httpserver.Authenticator;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.MetricsEndpoint;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** The server: it exposes its metrics on loopback for Prometheus, and to superadmins under {@code /v1/metrics}. */
public final class PortunusServer implements AutoCloseable {

    /** The default port for scrapes. */
    public static final int METRICS_PORT = 7081;

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final PortunusMetrics metrics = PortunusMetrics.in(registry);
    private final MetricsEndpoint endpoint;

    private final ConcurrentLinkedQueue<Long> auditQueue = new ConcurrentLinkedQueue<>();
    private final AtomicLong sniRoutes = new AtomicLong();

    /**
     * Starts a server.
     *
     * @param port the port for scrapes on 127.0.0.1; 0 for any free port
     * @param superadmins the users that may read {@code /v1/metrics}
     * @throws IOException if the port is taken
     */
    public PortunusServer(int port, Authenticator superadmins) throws IOException {
        metrics.server().auditWriterLag(this::auditLagSeconds);
        metrics.sni().activeRoutes(sniRoutes::get);
        endpoint = MetricsEndpoint.on(registry)
                .port(port)
                .path("/metrics")
                .path("/v1/metrics", superadmins)
                .start();
    }

    private double auditLagSeconds() {
        Long oldest = auditQueue.peek();
        return oldest == null ? 0 : (System.nanoTime() - oldest) / 1e9;
    }

    /** Adds an entry to the audit queue, which is never emptied here. */
    public void audit() {
        auditQueue.add(System.nanoTime());
    }

    /** Adds a route by server name. */
    public void addSniRoute() {
        sniRoutes.incrementAndGet();
    }

    /**
     * Adds a rule.
     *
     * @param client the client whose traffic it forwards
     * @param name its name
     * @param owner its owner
     * @param targets its targets, the preferred one first
     * @return the rule
     */
    public ForwardingRule addRule(String client, String name, String owner, String... targets) {
        return new ForwardingRule(client, name, owner, List.of(targets), metrics);
    }

    /** {@return the recorders} */
    public PortunusMetrics metrics() {
        return metrics;
    }

    /** {@return the registry} */
    public MetricsRegistry registry() {
        return registry;
    }

    /** {@return the address of the metrics} */
    public MetricsEndpoint endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        endpoint.close();
        registry.close();
    }
}
