package dev.metricwright.exposition;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpPrincipal;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.metricwright.MetricsRegistry;
import java.io.IOException;
import java.lang.System.Logger;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Serves a {@link MetricsRegistry} to scrapers over HTTP, in the format that each scraper requests.
 *
 * <pre>{@code
 * MetricsEndpoint endpoint = MetricsEndpoint.on(registry).port(9100).start();
 * }</pre>
 *
 * <p>The endpoint answers GET and HEAD on exactly the configured paths, and compresses an answer if the client accepts
 * that. If a request has {@code name[]} parameters, only the families that they name are rendered. Detail labels are
 * summed away unless a parameter requests them by the name that the catalog states, such as {@code ?per_port=true}.
 *
 * <p>Threads and memory are bounded, whatever clients do. Up to 32 threads do the work. They are daemon threads, so an
 * endpoint that is never closed does not keep the process alive. An answer is rendered before any of it is sent. All
 * answers together hold at most an eighth of the maximum heap, and one more answer (see {@link Scrapes}); a scrape that
 * gets no memory within a second is refused with 503. An exchange may take 30 seconds in total. While other exchanges
 * wait, a client that sends or reads slowly loses its connection after a quarter of a second, or sooner if many wait. Up
 * to 4096 exchanges wait for a thread; further connections are closed. Recordings do not wait for any of this.
 *
 * <p>The endpoint ends slow exchanges by interrupting the thread that reads or writes their socket. It never interrupts
 * code of the application: suppliers, collectors and authenticators. One that never returns keeps its thread.
 *
 * <p>An idle connection does not use a thread, but it uses a file descriptor until the JDK's server closes it after 30
 * seconds. The system property {@code jdk.httpserver.maxConnections} bounds the number of connections of each JDK
 * server in the process. The endpoint does not set this property; set it if the endpoint can be reached from other
 * machines.
 *
 * <p>A page in a browser cannot read the metrics. The endpoint sends no CORS headers, and it does not answer to foreign
 * names that resolve to a loopback address (see {@link Builder#host}). An endpoint that can be reached from other
 * machines and that anyone may read logs a warning.
 *
 * <p>{@linkplain Builder#page Pages} of the application can be on the same port, within the same limits. If the
 * application already has a server, a {@link ScrapeHandler} or {@link Scrapes} can serve the same metrics there.
 */
public final class MetricsEndpoint implements AutoCloseable {

    private static final Logger LOG = System.getLogger(MetricsEndpoint.class.getName());

    private final HttpServer server;
    private final ExchangeThreads threads;
    private final String firstPath;

    private MetricsEndpoint(HttpServer server, ExchangeThreads threads, String firstPath) {
        this.server = server;
        this.threads = threads;
        this.firstPath = firstPath;
    }

    /**
     * Creates a builder of an endpoint. By default, the endpoint is bound to 127.0.0.1, port 9464, and answers on the
     * path {@code /metrics}.
     *
     * @param registry the registry to serve
     * @return a builder; nothing is bound before {@link Builder#start()}
     */
    public static Builder on(MetricsRegistry registry) {
        return new Builder(registry);
    }

    /**
     * The bound port.
     *
     * @return the actual port, even if port 0 was requested
     */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * The address of the first path.
     *
     * @return an absolute URI; it contains the loopback address if the endpoint is bound to all addresses
     */
    public URI uri() {
        InetAddress bound = server.getAddress().getAddress();
        InetAddress reachable = bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
        String host = reachable.getHostAddress();
        String scheme = server instanceof HttpsServer ? "https://" : "http://";
        return URI.create(scheme + (host.indexOf(':') < 0 ? host : '[' + host + ']') + ':' + port() + firstPath);
    }

    /**
     * Stops the endpoint. Further requests get no answer, and scrapes in progress have two seconds to finish. Then their
     * connections are closed. Returns when the threads have ended, and after about three seconds at the latest.
     *
     * <p>Suppliers, collectors and authenticators that are at work are not interrupted. The thread of one that has not
     * returned within two seconds ends when it returns.
     *
     * <p>An interrupt of the calling thread from before the call changes nothing about this, and is kept.
     */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            threads.close(); // before the server, which would wait for a client that reads slowly
            interrupted |= Thread.interrupted(); // the server would not wait for its thread, or forget the interrupt
            server.stop(0);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Builds an endpoint. */
    public static final class Builder {

        private static final Authenticator ANYONE = new Authenticator() {
            @Override
            public Result authenticate(HttpExchange exchange) {
                return new Success(new HttpPrincipal("anyone", ""));
            }
        };

        private static final String DEFAULT_PATH = "/metrics";
        private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");

        private final Map<String, Authenticator> paths = new LinkedHashMap<>();
        private final Map<String, HttpHandler> pages = new LinkedHashMap<>();
        private final Set<String> hosts = new HashSet<>();
        private Scrapes scrapes;
        private @Nullable HttpsConfigurator https;
        private String address = "127.0.0.1";
        private int port = 9464;

        private Builder(MetricsRegistry registry) {
            this.scrapes = Scrapes.of(registry);
        }

        /**
         * Sets the address to bind.
         *
         * @param address a host name or IP address of this machine; {@code 0.0.0.0} binds all addresses
         * @return this builder
         */
        public Builder address(String address) {
            this.address = Objects.requireNonNull(
                    address, "address of the metrics endpoint is null; pass a host name or IP address");
            return this;
        }

        /**
         * Sets the port to bind.
         *
         * @param port the port; 0 for any free port
         * @return this builder
         * @throws IllegalArgumentException if the port is not valid
         */
        public Builder port(int port) {
            if (port < 0 || port > 0xFFFF) {
                throw new IllegalArgumentException(
                        "invalid port " + port + " of the metrics endpoint; use 1 to 65535, or 0 for any free port");
            }
            this.port = port;
            return this;
        }

        /**
         * Also serves the families of another registry. A family that both registries define alike has the series of
         * both. A family that they define differently is that of the registry that was added earlier; the log names it
         * once.
         *
         * @param registry the registry to serve as well
         * @return this builder
         */
        public Builder and(MetricsRegistry registry) {
            scrapes = scrapes.and(registry);
            return this;
        }

        /**
         * Also serves families of another library. A family is left out if one of its names is already used by the
         * registry or by a library that was added earlier; the log names it once.
         *
         * @param families the families to serve as well, such as
         *     {@link dev.metricwright.simpleclient.SimpleclientBridge#families those of simpleclient}
         * @return this builder
         */
        public Builder and(ForeignFamilies families) {
            scrapes = scrapes.and(families);
            return this;
        }

        /**
         * Admits requests that have this name in their {@code Host} header. An endpoint on a loopback address answers
         * to {@code localhost}, to loopback addresses, to the name that was passed as its
         * {@linkplain #address address}, and to the names that are added here. An endpoint on another address answers
         * to every name until a name is added here. From then on, it answers to the added names, to {@code localhost},
         * and to IP addresses.
         *
         * @param host the name, or an IP address as it is written in a URL; without scheme and port
         * @return this builder
         * @throws IllegalArgumentException if it is neither a name nor an IP address
         */
        public Builder host(String host) {
            Objects.requireNonNull(host, "host of the metrics endpoint is null; pass a name or address");
            if (!HOST.matcher(host).matches()) {
                throw new IllegalArgumentException("invalid host \"" + host
                        + "\" of the metrics endpoint; pass the name or address without scheme and port");
            }
            hosts.add(host.toLowerCase(Locale.ROOT));
            return this;
        }

        /**
         * Serves HTTPS instead of HTTP.
         *
         * @param configurator the TLS configuration, with the server's key; to request a certificate from clients,
         *     override its {@link HttpsConfigurator#configure configure}
         * @return this builder
         */
        public Builder https(HttpsConfigurator configurator) {
            this.https = Objects.requireNonNull(
                    configurator, "https of the metrics endpoint is null; pass a configurator, or omit https(…)");
            return this;
        }

        /**
         * Adds a path that anyone may read. The first path that is added replaces {@code /metrics}.
         *
         * @param path the path, beginning with a slash
         * @return this builder
         * @throws IllegalArgumentException if the path is not valid or was added before
         */
        public Builder path(String path) {
            return path(path, ANYONE);
        }

        /**
         * Adds a path that only clients admitted by an authenticator may read. The first path that is added replaces
         * {@code /metrics}.
         *
         * @param path the path, beginning with a slash
         * @param authenticator decides on each request, such as a {@link com.sun.net.httpserver.BasicAuthenticator}
         * @return this builder
         * @throws IllegalArgumentException if the path is not valid or was added before
         */
        public Builder path(String path, Authenticator authenticator) {
            Objects.requireNonNull(path, "path of the metrics endpoint is null; pass a path such as /metrics");
            Objects.requireNonNull(
                    authenticator,
                    () -> "path " + path
                            + " of the metrics endpoint: its authenticator is null; pass one, or only the path");
            add(path, authenticator, paths);
            return this;
        }

        /**
         * Adds a page of the application beside the metrics: on the same port, for the same {@linkplain #host hosts}, and
         * within the same limits of threads and time. The handler gets all requests whose path begins with this path,
         * unless a longer path fits too, as on the JDK's server. It decides who may use the page.
         *
         * <p>The handler works on the calling thread, and closes the exchange. It is never interrupted, except while it
         * reads the request or writes the answer: then a client that is slow loses its connection, and the handler gets
         * an {@link IOException}. Whatever it throws is logged, and closes the connection. The exchange is not an
         * {@link com.sun.net.httpserver.HttpsExchange}.
         *
         * @param path the path, beginning with a slash
         * @param handler answers the requests
         * @return this builder
         * @throws IllegalArgumentException if the path is not valid or was added before
         */
        public Builder page(String path, HttpHandler handler) {
            Objects.requireNonNull(path, "path of a page of the metrics endpoint is null; pass a path such as /stats");
            Objects.requireNonNull(
                    handler, () -> "page " + path + " of the metrics endpoint: its handler is null; pass one");
            add(path, handler, pages);
            return this;
        }

        private <T> void add(String path, T added, Map<String, T> all) {
            if (!path.matches("/[A-Za-z0-9/._~-]*")) {
                throw new IllegalArgumentException("invalid path \"" + path
                        + "\" of the metrics endpoint; begin with /, and use only letters, digits, / . _ ~ and -");
            }
            if (paths.containsKey(path) || pages.containsKey(path)) {
                throw new IllegalArgumentException("duplicate path " + path + " of the metrics endpoint; add it once");
            }
            all.put(path, added);
        }

        /**
         * Binds the address and starts to serve.
         *
         * @return the running endpoint, which the caller closes
         * @throws IllegalStateException if a page has the path of the metrics
         * @throws BindException if the port is in use or must not be bound
         * @throws IOException if the address is unknown, or the server cannot be started
         */
        public MetricsEndpoint start() throws IOException {
            Map<String, Authenticator> served = new LinkedHashMap<>(paths);
            if (served.isEmpty()) {
                if (pages.containsKey(DEFAULT_PATH)) {
                    throw new IllegalStateException(DEFAULT_PATH
                            + " of the metrics endpoint is a page; add another path for the metrics with path(…)");
                }
                served.put(DEFAULT_PATH, ANYONE);
            }
            ExchangeThreads threads = new ExchangeThreads(scrapes::isAwaited);
            HttpServer server = DaemonServer.start(address, port, https, bound -> {
                bound.setExecutor(threads);
                contents(served)
                        .forEach((path, page) ->
                                bound.createContext(path, new GuardedHandler(admitted(bound), threads, page)));
            });
            logStart(server, served);
            return new MetricsEndpoint(
                    server, threads, served.keySet().iterator().next());
        }

        /** What is at each path. The metrics also answer for all paths that have nothing. */
        private Map<String, GuardedHandler.Page> contents(Map<String, Authenticator> served) {
            GuardedHandler.Page metrics = new EndpointHandler(guarded(served), scrapes);
            Map<String, GuardedHandler.Page> contents = new LinkedHashMap<>();
            contents.put("/", metrics);
            served.keySet().forEach(path -> contents.put(path, metrics));
            pages.forEach((path, handler) -> contents.put(path, (exchange, guarded) -> handler.handle(guarded)));
            return contents;
        }

        private AdmittedHosts admitted(HttpServer bound) {
            boolean loopback = bound.getAddress().getAddress().isLoopbackAddress();
            Set<String> names = new HashSet<>(hosts);
            if (loopback && address.indexOf(':') < 0) { // an IP address is admitted without its name
                names.add(address);
            }
            return new AdmittedHosts(names, loopback);
        }

        private static Map<String, AccessControl> guarded(Map<String, Authenticator> served) {
            Map<String, AccessControl> guarded = new LinkedHashMap<>();
            served.forEach((path, authenticator) -> guarded.put(path, new AccessControl(authenticator)));
            return guarded;
        }

        private void logStart(HttpServer server, Map<String, Authenticator> served) {
            List<String> open = served.keySet().stream()
                    .filter(path -> ANYONE.equals(served.get(path)))
                    .toList();
            String place = DaemonServer.inUrl(address, server.getAddress().getPort());
            List<String> all = Stream.concat(served.keySet().stream(), pages.keySet().stream())
                    .toList();
            new StartMessage(place, all, open, admitted(server)).log(LOG);
        }
    }
}
