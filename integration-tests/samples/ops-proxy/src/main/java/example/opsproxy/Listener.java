package example.opsproxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;

/**
 * The listening role of a peer: other peers connect to it and register names, and it proxies requests to these names.
 */
public final class Listener {

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool(new DaemonThreads("ops-proxy-listener"));
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    private final TunnelMetrics metrics;
    private final PendingData pendingData;
    private final RoutingTable routes;

    Listener(LongSupplier nanoTime, ListenerMetrics metrics) throws IOException {
        this.server = new ServerSocket();
        server.bind(new InetSocketAddress("127.0.0.1", 0));
        this.metrics = metrics.tunnel();
        this.pendingData = new PendingData(metrics.tunnel());
        this.routes = new RoutingTable(pendingData, nanoTime, metrics);
        metrics.registry().listening();
        threads.execute(this::accept);
    }

    /** {@return the port on 127.0.0.1 that other peers connect to} */
    public InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    /**
     * Proxies a request to the service that is registered under a name.
     *
     * @param protocol the protocol of the request
     * @param name the name in its Host or SNI
     * @param request the request
     * @param patience the maximum time until the other peer has connected to the service
     * @return the response
     * @throws ProxyException if the name is not registered, or its peer or service does not answer
     */
    public byte[] proxy(Protocol protocol, String name, byte[] request, Duration patience) throws ProxyException {
        Optional<Route> route = routes.find(name);
        if (route.isEmpty()) {
            metrics.noClient();
            throw new ProxyException(name + ": no peer registered this name; let the one that serves it do so", null);
        }
        return route.get().proxy(protocol, request, patience);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Connection connection = new Connection(server.accept());
                connections.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                // Either this listener is closed, or this one connection is lost; its other peer will notice.
            }
        }
        connections.forEach(Connection::close);
        threads.shutdown();
    }

    /** Serves a connection to its end. A DATA connection is passed to its request. */
    private void serve(Connection connection) {
        try {
            Message message = connection.receive();
            if (message.command() == Message.Command.DATA) {
                pendingData.arrived(message.proxyId(), connection);
                connections.remove(connection);
                return;
            }
            while (true) {
                obey(message, connection);
                message = connection.receive();
            }
        } catch (IOException e) {
            // This is also the usual end. The other peer waits for the close, so that metrics that it reads afterwards
            // are up to date.
            routes.disconnected(connection);
            connection.close();
            connections.remove(connection);
        }
    }

    private void obey(Message message, Connection control) throws IOException {
        switch (message.command()) {
            case REGISTER -> routes.register(message.name(), control);
            case UNREGISTER -> routes.unregister(message.name(), control);
            default -> throw message.unexpected();
        }
        control.send(Message.done(message.name()));
    }

    /**
     * Stops accepting connections. The accepting thread then closes all accepted connections, so that none is missed.
     */
    void close() {
        try {
            server.close();
        } catch (IOException e) {
            // A socket that only listens has no data to lose.
        }
    }
}
