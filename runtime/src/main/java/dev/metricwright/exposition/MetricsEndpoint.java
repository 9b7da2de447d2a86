package dev.metricwright.exposition;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.metricwright.MetricsRegistry;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Serves a {@link MetricsRegistry} to scrapers over HTTP, in the format that each asks for.
 *
 * <pre>{@code
 * MetricsEndpoint endpoint = MetricsEndpoint.on(registry).port(9100).start();
 * }</pre>
 *
 * <p>Answers GET and HEAD on exactly the paths it was given, compresses where that is accepted, and renders only the
 * families that {@code name[]} parameters ask for, where there are any. Detail labels are summed away unless a parameter asks
 * for them by the name that the catalog gives, as {@code ?per_port=true} does.
 *
 * <p>Whatever clients do, threads and memory are bounded. Up to 32 daemon threads do the work, so that an endpoint that is never
 * closed does not keep the process alive. An answer is rendered before any of it is sent, 16 are held at a time, and a scrape
 * for which there is no place within a second is refused with 503. An exchange may take 30 seconds in all; a client that is
 * slow to ask or to read, while others wait for its thread, loses its connection after a quarter of a second, or sooner where
 * many wait. Of those that have no thread yet 256 may wait, and the connections of any more are closed. Recording waits for
 * none of this.
 *
 * <p>Connections on which nothing is sent cost no thread, but a file descriptor each until the JDK's server closes them after
 * 30 seconds. Their number is bounded by the system property {@code jdk.httpserver.maxConnections}, which holds for each server
 * of the JDK in a process and is left to the application; set it where an endpoint can be reached from elsewhere.
 *
 * <p>A page in a browser can read nothing: there are no CORS headers, and names that resolve to a loopback address do not help
 * (see {@link Builder#host}). An endpoint that can be reached from elsewhere and lets anyone read warns of that in the log.
 *
 * <p>A server that the application has already can serve the same with a {@link ScrapeHandler} or {@link Scrapes}.
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
     * Describes an endpoint that is bound to 127.0.0.1, port 9464, and answers on the path {@code /metrics}, unless told
     * otherwise.
     *
     * @param registry what to serve
     * @return a description; nothing is bound before {@link Builder#start()}
     */
    public static Builder on(MetricsRegistry registry) {
        return new Builder(registry);
    }

    /**
     * The port that is bound.
     *
     * @return the port, also where any free one was asked for
     */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * Where the first of the paths is found.
     *
     * @return an absolute address, with the loopback address where the endpoint is bound to all of them
     */
    public URI uri() {
        InetAddress bound = server.getAddress().getAddress();
        InetAddress reachable = bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
        String host = reachable.getHostAddress();
        String scheme = server instanceof HttpsServer ? "https://" : "http://";
        return URI.create(scheme + (host.indexOf(':') < 0 ? host : '[' + host + ']') + ':' + port() + firstPath);
    }

    /** Stops listening and ends the scrapes that are under way. */
    @Override
    public void close() {
        threads.close(); // ahead of the server, which would wait for a client that is slow to read
        server.stop(0);
    }

    /** Describes an endpoint. */
    public static final class Builder {

        private static final Authenticator ANYONE = new Authenticator() {
            @Override
            public Result authenticate(HttpExchange exchange) {
                return new Success(new HttpPrincipal("anyone", ""));
            }
        };

        private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");

        private final Map<String, Authenticator> paths = new LinkedHashMap<>();
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
         * @param address a host name or IP address of this machine; {@code 0.0.0.0} binds all of them
         * @return this builder
         */
        public Builder address(String address) {
            this.address =
                    Objects.requireNonNull(address, "address of the metrics endpoint: give a host name or IP address");
            return this;
        }

        /**
         * Sets the port to bind.
         *
         * @param port the port, 0 for any that is free
         * @return this builder
         * @throws IllegalArgumentException if it is no port
         */
        public Builder port(int port) {
            if (port < 0 || port > 0xFFFF) {
                throw new IllegalArgumentException(
                        "port " + port + " of the metrics endpoint: give one from 1 to 65535, or 0 for any free one");
            }
            this.port = port;
            return this;
        }

        /**
         * Serves families of another library besides. A family of theirs that has a name in common with one of ours, or with one
         * of a library that was added before, is left out, and the log names it once.
         *
         * @param families what else to serve, such as {@link dev.metricwright.simpleclient.SimpleclientBridge#families those of
         *     simpleclient}
         * @return this builder
         */
        public Builder and(ForeignFamilies families) {
            scrapes = scrapes.and(families);
            return this;
        }

        /**
         * Admits requests that ask for a host by this name. On a loopback address an endpoint answers to {@code localhost},
         * loopback addresses, the name that it was given as its {@linkplain #address address}, and those given here. On any
         * other it answers to whatever name it is asked by as long as none is given here; then to these, {@code localhost},
         * and addresses.
         *
         * @param host the name, or the address in the form that a URL has; without scheme and port
         * @return this builder
         * @throws IllegalArgumentException if it is neither
         */
        public Builder host(String host) {
            Objects.requireNonNull(host, "host of the metrics endpoint: give a name or address");
            if (!HOST.matcher(host).matches()) {
                throw new IllegalArgumentException("host \"" + host
                        + "\" of the metrics endpoint: give the name or address alone, without scheme and port");
            }
            hosts.add(host.toLowerCase(Locale.ROOT));
            return this;
        }

        /**
         * Serves HTTPS instead of HTTP.
         *
         * @param configurator the key, and what else there is to say; to ask clients for a certificate, override its
         *     {@link HttpsConfigurator#configure configure}
         * @return this builder
         */
        public Builder https(HttpsConfigurator configurator) {
            this.https = Objects.requireNonNull(
                    configurator, "https of the metrics endpoint: give a configurator, or leave it out for HTTP");
            return this;
        }

        /**
         * Adds a path that anyone may read; the first path given replaces {@code /metrics}.
         *
         * @param path the path, beginning with a slash
         * @return this builder
         * @throws IllegalArgumentException if it is no path, or was given before
         */
        public Builder path(String path) {
            return path(path, ANYONE);
        }

        /**
         * Adds a path for those whom an authenticator admits; the first path given replaces {@code /metrics}.
         *
         * @param path the path, beginning with a slash
         * @param authenticator decides on each request, such as a {@link com.sun.net.httpserver.BasicAuthenticator}
         * @return this builder
         * @throws IllegalArgumentException if it is no path, or was given before
         */
        public Builder path(String path, Authenticator authenticator) {
            Objects.requireNonNull(path, "path of the metrics endpoint: give one, such as /metrics");
            Objects.requireNonNull(
                    authenticator,
                    () -> "path " + path
                            + " of the metrics endpoint: its authenticator is null; give one, or the path alone");
            if (!path.matches("/[A-Za-z0-9/._~-]*")) {
                throw new IllegalArgumentException(
                        "path \"" + path
                                + "\" of the metrics endpoint: give one that begins with / and holds letters, digits, / . _ ~ and -");
            }
            if (paths.putIfAbsent(path, authenticator) != null) {
                throw new IllegalArgumentException(
                        "path " + path + " of the metrics endpoint was given twice; give it once");
            }
            return this;
        }

        /**
         * Binds the address and begins to serve.
         *
         * @return the running endpoint, to be closed
         * @throws BindException if the port is taken or may not be bound
         * @throws IOException if the address is unknown, or the server cannot be started
         */
        public MetricsEndpoint start() throws IOException {
            Map<String, Authenticator> served = new LinkedHashMap<>(paths);
            if (served.isEmpty()) {
                served.put("/metrics", ANYONE);
            }
            HttpServer server = DaemonServer.bind(address, port, https);
            boolean loopback = server.getAddress().getAddress().isLoopbackAddress();
            Set<String> names = new HashSet<>(hosts);
            if (loopback) {
                names.add(address.toLowerCase(Locale.ROOT));
            }
            AdmittedHosts admitted = new AdmittedHosts(names, loopback);
            ExchangeThreads threads = new ExchangeThreads(scrapes::isAwaited);
            server.setExecutor(threads);
            server.createContext("/", new EndpointHandler(admitted, served, scrapes, threads));
            DaemonServer.start(server);
            if (!loopback) {
                warnOf(served, server.getAddress().getPort());
            }
            return new MetricsEndpoint(
                    server, threads, served.keySet().iterator().next());
        }

        private void warnOf(Map<String, Authenticator> served, int boundPort) {
            String open = served.keySet().stream()
                    .filter(path -> ANYONE.equals(served.get(path)))
                    .collect(Collectors.joining(", "));
            if (!open.isEmpty()) {
                LOG.log(
                        Level.WARNING,
                        "metrics endpoint on {0}: whoever reaches this address may read {1};"
                                + " give path(…) an authenticator, or address(…) a loopback address",
                        address + ':' + boundPort,
                        open);
            }
        }
    }
}
