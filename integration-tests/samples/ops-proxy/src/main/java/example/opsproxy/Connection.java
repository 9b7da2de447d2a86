package example.opsproxy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;

/**
 * A connection between two peers: messages, and on a DATA connection also two bodies. Any thread may send, one thread
 * receives.
 */
final class Connection implements AutoCloseable {

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile boolean open = true;

    Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    static Connection to(SocketAddress listener) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(listener);
            return new Connection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    void send(Message message) throws IOException {
        synchronized (out) {
            requireOpen();
            message.write(out);
            out.flush();
        }
    }

    Message receive() throws IOException {
        return Message.read(in);
    }

    void sendBody(byte[] body) throws IOException {
        synchronized (out) {
            requireOpen();
            out.writeInt(body.length);
            out.write(body);
            out.flush();
        }
    }

    byte[] receiveBody() throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new ProtocolException("tunnel: a body cannot have " + length + " bytes");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("tunnel: the body ends after " + body.length + " of " + length + " bytes");
        }
        return body;
    }

    private void requireOpen() throws SocketException {
        if (!open) {
            throw new SocketException("the connection is closed");
        }
    }

    boolean isOpen() {
        return open;
    }

    /** Announces the end of sending; the other peer closes the connection when it has read everything. */
    void finish() {
        try {
            synchronized (out) {
                socket.shutdownOutput();
            }
        } catch (IOException e) {
            // The other peer has left already, so it needs no announcement.
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            socket.close();
        } catch (IOException e) {
            // Data that was not sent is lost in any case.
        }
    }
}
