package example.pipelock;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.MetricsEndpoint;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The firewall: it exposes its metrics and its statistics on one port of the loopback address. */
public final class PipelockServer implements AutoCloseable {

    private static final String VERSION = "2.1.2";
    private static final int MOST_SESSIONS = 1000;
    private static final int CAPTURES = 2;

    private static final Policy POLICY =
            new Policy(Set.of("evil.com", "paste.test"), Set.of("stream.example.com"), Action.WARN);
    private static final Map<String, Set<String>> PAYEES =
            Map.of("ethereum", Set.of("0x52908400098527886E0F7030069857D2"));

    private final long started = System.nanoTime();
    private final MetricsRegistry registry = MetricsRegistry.create();
    private final PipelockMetrics metrics = PipelockMetrics.in(registry);
    private final Traffic traffic = new Traffic();

    private final KillSwitch killSwitch = new KillSwitch(metrics.killSwitch());
    private final Sessions sessions = new Sessions(metrics, MOST_SESSIONS);
    private final ForwardProxy requests = new ForwardProxy(metrics.requests(), POLICY, killSwitch, sessions, traffic);
    private final TunnelProxy tunnels = new TunnelProxy(metrics.tunnels(), POLICY, killSwitch, traffic);
    private final TlsInterception interception = new TlsInterception(metrics.tls());
    private final WebSocketProxy webSockets = new WebSocketProxy(metrics.webSockets(), POLICY, killSwitch, traffic);
    private final ReverseProxy reverseProxy = new ReverseProxy(metrics.reverseProxy(), killSwitch);
    private final ScanApi scanApi = new ScanApi(metrics.scanApi(), POLICY, killSwitch);
    private final AddressProtection addresses = new AddressProtection(metrics.findings(), PAYEES);
    private final FileSentry files = new FileSentry(metrics.findings());
    private final CaptureQueue captures = new CaptureQueue(metrics.server(), CAPTURES);

    private final MetricsEndpoint endpoint;

    /**
     * Starts a firewall, with TLS interception and the scan API switched on.
     *
     * @param port the port on 127.0.0.1; 0 for any free port
     * @throws IOException if the port is taken
     */
    public PipelockServer(int port) throws IOException {
        metrics.server().running(VERSION);
        endpoint = MetricsEndpoint.on(registry)
                .port(port)
                .page("/stats", new StatsHandler(this::stats))
                .start();
    }

    private Stats stats() {
        return Stats.of(Duration.ofNanos(System.nanoTime() - started), new Readings(registry), traffic);
    }

    KillSwitch killSwitch() {
        return killSwitch;
    }

    Sessions sessions() {
        return sessions;
    }

    ForwardProxy requests() {
        return requests;
    }

    TunnelProxy tunnels() {
        return tunnels;
    }

    TlsInterception interception() {
        return interception;
    }

    WebSocketProxy webSockets() {
        return webSockets;
    }

    ReverseProxy reverseProxy() {
        return reverseProxy;
    }

    ScanApi scanApi() {
        return scanApi;
    }

    AddressProtection addresses() {
        return addresses;
    }

    FileSentry files() {
        return files;
    }

    CaptureQueue captures() {
        return captures;
    }

    /** {@return the registry} */
    public MetricsRegistry registry() {
        return registry;
    }

    /** {@return the address of the metrics} */
    public URI metricsUri() {
        return endpoint.uri();
    }

    /** {@return the address of the statistics} */
    public URI statsUri() {
        return metricsUri().resolve("/stats");
    }

    @Override
    public void close() {
        endpoint.close();
        registry.close();
    }
}
