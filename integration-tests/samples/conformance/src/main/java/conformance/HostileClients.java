package conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Clients that occupy a server on purpose: some stay silent, some send a request byte by byte and never end it, and some
 * send requests and do not read the answers. If the server closes a connection, its client opens another.
 */
public final class HostileClients implements AutoCloseable {

    /** Answers that a client does not read stay in the server. */
    private static final int SMALL_BUFFER = 4096;

    private static final int REQUESTS_AT_ONCE = 200;
    private static final long PAUSE_MILLIS = 20;

    private final int port;
    private final List<Client> clients = new ArrayList<>();
    private final Thread thread = new Thread(this::goOn, "hostile-clients");
    private volatile boolean closed;

    private HostileClients(int port) {
        this.port = port;
        thread.setDaemon(true);
    }

    /**
     * Opens the connections, and keeps them busy until {@link #close()}.
     *
     * @param port the port of the server on 127.0.0.1
     * @param each the number of clients of each kind
     * @param beginning the beginning of a request, which its clients continue byte by byte
     * @param unread a request whose answers its clients do not read
     * @return the connected clients
     * @throws IOException if the server accepts no connections
     */
    public static HostileClients open(int port, int each, String beginning, String unread) throws IOException {
        HostileClients all = new HostileClients(port);
        for (int i = 0; i < each; i++) {
            all.clients.add(all.new Client("", "", true));
            all.clients.add(all.new Client(beginning, "a", true));
            all.clients.add(all.new Client("", unread.repeat(REQUESTS_AT_ONCE), false));
        }
        for (Client client : all.clients) {
            client.open();
        }
        all.thread.start();
        return all;
    }

    private void goOn() {
        try {
            while (!closed) {
                goOnOnce();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void goOnOnce() throws IOException {
        for (Client client : clients) {
            client.goOn();
        }
    }

    /** {@return the number of clients that are connected now} */
    public synchronized long connected() {
        return clients.stream().filter(client -> client.channel.isConnected()).count();
    }

    /** Closes all connections. */
    @Override
    public void close() throws IOException {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Client client : clients) {
            client.channel.close();
        }
    }

    /** A client that sends a text first, and then another again and again. */
    private final class Client {

        private final byte[] first;
        private final ByteBuffer again;
        private final boolean reads;
        private SocketChannel channel;

        Client(String first, String again, boolean reads) {
            this.first = first.getBytes(StandardCharsets.ISO_8859_1);
            this.again = ByteBuffer.wrap(again.getBytes(StandardCharsets.ISO_8859_1));
            this.reads = reads;
        }

        void open() throws IOException {
            channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER);
            channel.connect(new InetSocketAddress("127.0.0.1", port));
            channel.configureBlocking(false);
            channel.write(ByteBuffer.wrap(first));
            again.rewind();
        }

        void goOn() throws IOException {
            if (isEnded()) {
                channel.close();
                open();
            }
        }

        private boolean isEnded() {
            try {
                channel.write(again);
                if (!again.hasRemaining()) {
                    again.rewind();
                }
                return reads && channel.read(ByteBuffer.allocate(SMALL_BUFFER)) < 0;
            } catch (IOException reset) {
                return true;
            }
        }
    }
}
