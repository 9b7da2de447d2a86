package dev.metricwright.exposition;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import com.sun.net.httpserver.HttpServer;
import dev.metricwright.MetricsRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

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
 * <p>Daemon threads do the work, so that an endpoint that is never closed does not keep the process alive; there are as many
 * as there are scrapes at a time, up to 32.
 *
 * <p>A server of the JDK that the application has already can serve the same with a {@link ScrapeHandler}.
 */
public final class MetricsEndpoint implements AutoCloseable {

    /** Enough that scrapes which hang in a supplier leave some for the others, and few enough to be no target. */
    private static final int MOST_THREADS = 32;

    private static final long IDLE_SECONDS = 30;

    private final HttpServer server;
    private final ExecutorService threads;
    private final String firstPath;

    private MetricsEndpoint(HttpServer server, ExecutorService threads, String firstPath) {
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
        return URI.create("http://" + (host.indexOf(':') < 0 ? host : '[' + host + ']') + ':' + port() + firstPath);
    }

    /** Stops listening and ends the scrapes that are under way. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Describes an endpoint. */
    public static final class Builder {

        private static final Authenticator ANYONE = new Authenticator() {
            @Override
            public Result authenticate(HttpExchange exchange) {
                return new Success(new HttpPrincipal("anyone", ""));
            }
        };

        private static final String OTHER_ADDRESS = "give address(…) one of this machine";
        private static final String OTHER_PORT =
                "stop what holds it, or choose another with port(…), 0 for any that is free";

        private final MetricsRegistry registry;
        private final Map<String, Authenticator> paths = new LinkedHashMap<>();
        private String address = "127.0.0.1";
        private int port = 9464;

        private Builder(MetricsRegistry registry) {
            this.registry = registry;
        }

        /**
         * Sets the address to bind.
         *
         * @param address a host name or IP address of this machine; {@code 0.0.0.0} binds all of them
         * @return this builder
         */
        public Builder address(String address) {
            this.address = address;
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
            HttpServer server = bind();
            ExecutorService threads = threads();
            server.setExecutor(threads);
            server.createContext("/", new EndpointHandler(new ScrapeHandler(registry), served));
            startAsDaemon(server);
            return new MetricsEndpoint(
                    server, threads, served.keySet().iterator().next());
        }

        private HttpServer bind() throws IOException {
            InetSocketAddress socket = new InetSocketAddress(address, port);
            String place = "metrics endpoint cannot listen on " + address + ':' + port + ": ";
            if (socket.isUnresolved()) {
                throw new UnknownHostException(place + "no such host; " + OTHER_ADDRESS);
            }
            try {
                return HttpServer.create(socket, 0);
            } catch (BindException e) {
                String remedy = isOurs(socket.getAddress()) ? OTHER_PORT : OTHER_ADDRESS;
                BindException clear = new BindException(place + e.getMessage() + "; " + remedy);
                clear.initCause(e);
                throw clear;
            }
        }

        private static boolean isOurs(InetAddress address) throws SocketException {
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        }

        /** The server's own thread is a daemon only if the one that starts it is. */
        private static void startAsDaemon(HttpServer server) {
            Thread starter = new Thread(server::start, "metricwright-endpoint-start");
            starter.setDaemon(true);
            starter.start();
            boolean interrupted = false;
            while (starter.isAlive()) {
                try {
                    starter.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private static ExecutorService threads() {
            ThreadPoolExecutor threads = new ThreadPoolExecutor(
                    MOST_THREADS, MOST_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons());
            threads.allowCoreThreadTimeOut(true);
            return threads;
        }

        private static ThreadFactory daemons() {
            AtomicInteger number = new AtomicInteger();
            return task -> {
                Thread thread = new Thread(task, "metricwright-endpoint-" + number.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            };
        }
    }
}
