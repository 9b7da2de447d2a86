package dev.metricwright.exposition;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Requests that no client library would send. */
final class Wire {

    private static final int LONGEST_WAIT_MILLIS = 8_000;

    private Wire() {}

    /** Opens a connection that sends this text and nothing more. */
    static Socket open(int port, String request) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096); // Answers that the client does not read stay in the server.
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /**
     * Reads all answers until the server closes the connection. If the server closes it before the end of the request,
     * this resets the connection.
     *
     * @throws SocketTimeoutException if the server does not close the connection within eight seconds
     */
    static String ask(int port, String request) throws IOException {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = open(port, request)) {
            for (int c = socket.getInputStream().read();
                    c >= 0;
                    c = socket.getInputStream().read()) {
                answer.append((char) c);
            }
        } catch (SocketException e) {
            answer.append("(reset)");
        }
        return answer.toString();
    }

    /** Returns the first line of an answer. */
    static String statusLine(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c >= 0 && c != '\r';
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
