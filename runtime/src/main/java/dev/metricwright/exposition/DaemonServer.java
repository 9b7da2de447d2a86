package dev.metricwright.exposition;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Creates a server of the JDK. An error about its address has a clear message. The threads of the server do not keep
 * the process alive, and do not inherit the thread-locals of the thread that starts the endpoint.
 */
final class DaemonServer {

    /**
     * The number of connections that the system holds until they are accepted. The usual 50 are too few if many
     * connections arrive at once.
     */
    private static final int BACKLOG = 1024;

    private static final String OTHER_ADDRESS = "pass address(…) an address of this machine";
    private static final String OTHER_PORT =
            "stop the process that uses the port, or choose another with port(…), 0 for any free port";

    private static final Logger LOG = System.getLogger(DaemonServer.class.getName());

    private DaemonServer() {}

    /**
     * Binds and starts a server.
     *
     * @param address the host name or IP address to bind
     * @param port the port to bind
     * @param https the TLS configuration, or null for HTTP
     * @param prepare receives the bound server before it starts
     * @return the running server
     * @throws IOException if the address cannot be bound
     */
    static HttpServer start(String address, int port, @Nullable HttpsConfigurator https, Consumer<HttpServer> prepare)
            throws IOException {
        FutureTask<HttpServer> start = new FutureTask<>(() -> {
            HttpServer server = bind(address, port, https);
            try {
                prepare.accept(server);
                server.start();
                return server;
            } catch (Throwable e) {
                server.stop(0);
                throw e;
            }
        });
        Thread starter = new Thread(null, start, "metricwright-endpoint-start", 0, false);
        starter.setDaemon(true); // the threads of the server are daemons only if the thread that starts them is one
        starter.start();
        return result(start);
    }

    private static HttpServer result(FutureTask<HttpServer> start) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return start.get();
                } catch (InterruptedException e) {
                    interrupted = true; // the server must not start unnoticed
                }
            }
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException failure) {
                throw failure;
            }
            throw new IOException("metrics endpoint cannot be started", cause);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** An address and port as in a URL. */
    static String inUrl(String address, int port) {
        boolean bare = address.indexOf(':') >= 0 && !address.startsWith("[");
        return (bare ? '[' + address + ']' : address) + ':' + port;
    }

    private static HttpServer bind(String address, int port, @Nullable HttpsConfigurator https) throws IOException {
        InetSocketAddress socket = new InetSocketAddress(address, port);
        String place = "metrics endpoint cannot listen on " + inUrl(address, port) + ": ";
        if (socket.isUnresolved()) {
            throw new UnknownHostException(place + "no such host; " + OTHER_ADDRESS);
        }
        try {
            if (https == null) {
                return HttpServer.create(socket, BACKLOG);
            }
            HttpsServer server = HttpsServer.create(socket, BACKLOG);
            server.setHttpsConfigurator(new GuardedTls(https));
            return server;
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

    /** A TLS configuration whose errors the server handles: it closes no connection if an {@link Error} is thrown. */
    private static final class GuardedTls extends HttpsConfigurator {

        private final HttpsConfigurator configurator;
        private final FirstFailure failures = new FirstFailure(LOG, Level.ERROR);

        GuardedTls(HttpsConfigurator configurator) {
            super(configurator.getSSLContext());
            this.configurator = configurator;
        }

        @Override
        public void configure(HttpsParameters parameters) {
            try {
                configurator.configure(parameters);
            } catch (Throwable e) {
                failures.log("TLS of the metrics endpoint could not be configured, and a connection is closed", e);
                throw new IllegalStateException("TLS of the metrics endpoint could not be configured", e);
            }
        }
    }
}
