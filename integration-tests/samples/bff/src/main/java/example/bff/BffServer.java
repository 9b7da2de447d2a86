package example.bff;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.MetricsEndpoint;
import java.io.IOException;
import java.net.URI;
import java.util.function.LongSupplier;

/**
 * The server. On one port of the loopback address it receives the reports of browsers at {@code /api/v1/metrics}, and
 * exposes its own metrics at {@code /metrics}.
 */
public final class BffServer implements AutoCloseable {

    /** The default port. */
    public static final int PORT = 8000;

    /** The name under which the reverse proxy forwards the requests of browsers. */
    private static final String NAME = "bff";

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final BffMetrics metrics = BffMetrics.in(registry);

    private final Messages messages = new Messages(metrics.dependencies());
    private final SessionStore store = new SessionStore(metrics.dependencies());
    private final Sessions sessions = new Sessions(store, messages, metrics);
    private final ForwardAuth forwardAuth = new ForwardAuth(sessions, messages, metrics.access());
    private final Tokens tokens = new Tokens(metrics);
    private final CsrfGuard csrf = new CsrfGuard(metrics.security());
    private final BackgroundTasks tasks = new BackgroundTasks(metrics.background());
    private final ApiClients clients;

    private final MetricsEndpoint endpoint;

    /**
     * Starts a server.
     *
     * @param port the port on 127.0.0.1; 0 for any free port
     * @throws IOException if the port is taken
     */
    public BffServer(int port) throws IOException {
        this(port, System::nanoTime);
    }

    /** Starts a server that limits rates by a clock of its own. */
    BffServer(int port, LongSupplier nanoTime) throws IOException {
        clients = new ApiClients(metrics.security(), nanoTime);
        endpoint = MetricsEndpoint.on(registry)
                .port(port)
                .host(NAME)
                .page("/", new FrontDoor(metrics.http(), new PublicMetricsEndpoint(metrics, nanoTime)))
                .start();
    }

    /** {@return the sessions of browsers} */
    public Sessions sessions() {
        return sessions;
    }

    /** {@return the session store} */
    public SessionStore store() {
        return store;
    }

    /** {@return the checks that the reverse proxy requests} */
    public ForwardAuth forwardAuth() {
        return forwardAuth;
    }

    /** {@return the tokens of sessions} */
    public Tokens tokens() {
        return tokens;
    }

    /** {@return the messages that the BFF sends} */
    public Messages messages() {
        return messages;
    }

    /** {@return the guard against requests from foreign pages} */
    public CsrfGuard csrf() {
        return csrf;
    }

    /** {@return the programs that use the BFF} */
    public ApiClients clients() {
        return clients;
    }

    /** {@return the tasks that run between requests} */
    public BackgroundTasks tasks() {
        return tasks;
    }

    /**
     * Puts a circuit breaker in front of a service.
     *
     * @param service its name
     * @return the breaker, closed
     */
    public CircuitBreaker circuitTo(String service) {
        return new CircuitBreaker(service, metrics.dependencies());
    }

    /** {@return the registry} */
    public MetricsRegistry registry() {
        return registry;
    }

    /** {@return the address of the metrics} */
    public URI uri() {
        return endpoint.uri();
    }

    /** {@return the address for the reports of browsers} */
    public URI publicMetricsUri() {
        return uri().resolve(FrontDoor.PUBLIC_METRICS);
    }

    @Override
    public void close() {
        endpoint.close();
        registry.close();
    }
}
