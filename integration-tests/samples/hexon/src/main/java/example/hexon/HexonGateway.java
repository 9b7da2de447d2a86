package example.hexon;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.MetricsEndpoint;
import example.hexon.metrics.ReverseProxyMetrics;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The gateway: a request meets the rate limit first, then needs a session, and goes to a backend of the host it asks for. */
public final class HexonGateway implements AutoCloseable {

    /** How many requests a client may make in a window. */
    public static final int REQUESTS_IN_A_WINDOW = 3;

    private static final String BROWSER = "browser";

    /** What became of a request. */
    public enum Outcome {
        /** A backend answered. */
        SERVED,
        /** The client asks too often. */
        LIMITED,
        /** It has no valid session. */
        UNAUTHENTICATED,
        /** No backend is there to answer. */
        UNAVAILABLE
    }

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final HexonMetrics metrics = HexonMetrics.in(registry);
    private final MetricsEndpoint endpoint;

    private final Sessions sessions = new Sessions(metrics.cluster().sessions());
    private final RateLimiter limiter =
            new RateLimiter(REQUESTS_IN_A_WINDOW, metrics.protection().rateLimit());
    private final Map<String, BackendPool> pools = new ConcurrentHashMap<>();

    /**
     * Starts a gateway.
     *
     * @param port where to listen for scrapes, on 127.0.0.1; 0 for any free port
     * @throws IOException if the port is taken
     */
    public HexonGateway(int port) throws IOException {
        endpoint = MetricsEndpoint.on(registry).port(port).start();
    }

    /**
     * Handles a request.
     *
     * @param request the request
     * @return what became of it
     */
    public Outcome handle(Request request) {
        ReverseProxyMetrics proxy = metrics.proxy().requests();
        if (!limiter.admits(request.client(), request.host())) {
            return Outcome.LIMITED;
        }
        BackendPool pool = pools.get(request.host());
        if (pool == null) {
            return Outcome.UNAVAILABLE;
        }
        if (!sessions.isValid(request.session(), BROWSER)) {
            proxy.authFailed(pool.name(), request.host());
            return Outcome.UNAUTHENTICATED;
        }
        Optional<Backend> backend = pool.select();
        if (backend.isEmpty()) {
            proxy.failed(pool.name(), request.host());
            return Outcome.UNAVAILABLE;
        }
        backend.get().carry(request.bytesSent(), request.bytesReceived(), request.took());
        proxy.backendTook(pool.name(), request.took());
        proxy.requested(pool.name(), request.host(), "session");
        return Outcome.SERVED;
    }

    /**
     * Leads the requests for a host to an application.
     *
     * @param host the host
     * @param app the application
     * @return the pool of its backends
     */
    public BackendPool route(String host, String app) {
        BackendPool pool = new BackendPool(app, metrics.proxy().balancer());
        pools.put(host, pool);
        return pool;
    }

    /**
     * Resolves names through a server.
     *
     * @param name what the server is called
     * @param server the server
     * @return the resolver
     */
    public Resolver resolver(String name, Resolver.Server server) {
        return new Resolver(name, server, metrics.connectivity().dns());
    }

    /** {@return the sessions} */
    public Sessions sessions() {
        return sessions;
    }

    /** {@return the limit that requests meet} */
    public RateLimiter limiter() {
        return limiter;
    }

    /** {@return the recorders} */
    public HexonMetrics metrics() {
        return metrics;
    }

    /** {@return what holds the series} */
    public MetricsRegistry registry() {
        return registry;
    }

    /** {@return where the metrics are exposed} */
    public URI uri() {
        return endpoint.uri();
    }

    @Override
    public void close() {
        endpoint.close();
        registry.close();
    }
}
