package dev.metricwright.exposition;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Creates a server of the JDK. An error about its address has a clear message, and the thread of the server does not
 * keep the process alive.
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

    private DaemonServer() {}

    static HttpServer bind(String address, int port, @Nullable HttpsConfigurator https) throws IOException {
        InetSocketAddress socket = new InetSocketAddress(address, port);
        String place = "metrics endpoint cannot listen on " + address + ':' + port + ": ";
        if (socket.isUnresolved()) {
            throw new UnknownHostException(place + "no such host; " + OTHER_ADDRESS);
        }
        try {
            if (https == null) {
                return HttpServer.create(socket, BACKLOG);
            }
            HttpsServer server = HttpsServer.create(socket, BACKLOG);
            server.setHttpsConfigurator(https);
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

    /** Starts a server. The server's own thread is a daemon only if the thread that starts the server is one. */
    static void start(HttpServer server) {
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
}
