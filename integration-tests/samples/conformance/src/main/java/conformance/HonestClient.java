package conformance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends a request at once, and reads the answer until the server closes the connection. */
public final class HonestClient {

    private static final int LONGEST_WAIT_MILLIS = 60_000;

    private HonestClient() {}

    /**
     * Sends a request. Its address is 127.0.0.2, so that a server that limits each address does not take it for a client
     * of another test.
     *
     * @param port the port of the server on 127.0.0.1
     * @param request the whole request, with {@code Connection: close}
     * @return the whole answer
     * @throws IOException if there is no answer within a minute
     */
    public static String ask(int port, String request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0));
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
