package example.hexon;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.MetricsEndpoint;
import example.hexon.metrics.ReverseProxyMetrics;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The gateway. It applies the rate limit to a request, then checks its session, and forwards it to a backend of the
 * requested host.
 */
public final class HexonGateway implements AutoCloseable {

    /** The number of requests that a client may make in a window. */
    public static final int REQUESTS_IN_A_WINDOW = 3;

    private static final String BROWSER = "browser";

    /** The outcome of a request. */
    public enum Outcome {
        /** A backend answered. */
        SERVED,
        /** The client exceeded the rate limit. */
        LIMITED,
        /** The request has no valid session. */
        UNAUTHENTICATED,
        /** No backend is available. */
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
     * @param port the port for scrapes on 127.0.0.1; 0 for any free port
     * @throws IOException if the port is taken
     */
    public HexonGateway(int port) throws IOException {
        endpoint = MetricsEndpoint.on(registry).port(port).start();
    }

    /**
     * Handles a request.
     *
     * @param request the request
     * @return the outcome
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
     * Routes the requests for a host to an application.
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
     * Resolves names with a server.
     *
     * @param name the name of the server
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

    /** {@return the rate limit} */
    public RateLimiter limiter() {
        return limiter;
    }

    /** {@return the recorders} */
    public HexonMetrics metrics() {
        return metrics;
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
    public void close() {
        endpoint.close();
        registry.close();
    }
}
