package dev.metricwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A process on the loopback address that answers each request with some bytes, whatever HTTP says about them. */
final class RawServer implements AutoCloseable {

    /** Each byte as one character. */
    static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private final ServerSocket server;
    private final byte[] answer;
    private final boolean isKeptOpen;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private RawServer(String answer, boolean isKeptOpen) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answer = answer.getBytes(BYTES);
        this.isKeptOpen = isKeptOpen;
        Thread thread = new Thread(this::serve, "raw server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends each connection after the answer. */
    static RawServer answering(String... lines) throws IOException {
        return new RawServer(String.join("\r\n", lines), false);
    }

    /** Sends nothing after the answer, and keeps each connection open. */
    static RawServer hangingAfter(String... lines) throws IOException {
        return new RawServer(String.join("\r\n", lines), true);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                requests.add(request(socket.getInputStream()));
                socket.getOutputStream().write(answer);
                socket.getOutputStream().flush();
                if (!isKeptOpen) {
                    socket.close();
                }
            } catch (IOException e) {
                // The client, or the test, has ended the connection.
            }
        }
    }

    /** Reads a request up to the empty line, or something that is not a request as far as it has arrived. */
    private static String request(InputStream in) throws IOException {
        StringBuilder request = new StringBuilder();
        byte[] bytes = new byte[8192];
        do {
            int read = in.read(bytes);
            if (read < 0) {
                break;
            }
            request.append(new String(bytes, 0, read, BYTES));
        } while (request.indexOf("HTTP/1.1") > 0 && request.indexOf("\r\n\r\n") < 0);
        return request.toString();
    }

    /** The requests so far. */
    List<String> requests() {
        return requests;
    }

    int port() {
        return server.getLocalPort();
    }

    String url() {
        return "http://localhost:" + port() + "/metrics";
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
