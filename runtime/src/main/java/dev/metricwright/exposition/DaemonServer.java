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

/** A server of the JDK: what is wrong with its address is said clearly, and its own thread keeps no process alive. */
final class DaemonServer {

    /** How many connections the system holds until they are accepted; the usual 50 are few where many come at once. */
    private static final int BACKLOG = 1024;

    private static final String OTHER_ADDRESS = "give address(…) one of this machine";
    private static final String OTHER_PORT =
            "stop what holds it, or choose another with port(…), 0 for any that is free";

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

    /** Starts a server. Its own thread is a daemon only if the one that starts it is. */
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
